package org.broadleafcare.storefront.view;

/** A page with one button that does what a link alone must not do. */
public record ConfirmView(String action) {}
