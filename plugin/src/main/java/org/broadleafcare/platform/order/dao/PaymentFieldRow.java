package org.broadleafcare.platform.order.dao;

/** A field that a payment gateway left on a transaction, by the platform's name for it. */
public record PaymentFieldRow(Long orderId, Long paymentId, String name, String value) {}
