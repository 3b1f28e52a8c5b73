package org.broadleafcare.storefront.view;

import org.jspecify.annotations.Nullable;

/**
 * The contact page.
 *
 * @param requestsPath My requests
 * @param newPath the form of a signed-in shopper; null when nobody is signed in or requests are off
 * @param signInPath null when somebody is signed in or requests are off
 * @param access null when guests have no access, and for whoever is signed in and has requests
 * @param questionPath null when the contact form is off
 * @param email the shop's address, when it names one
 * @param promise when an answer may be expected, in the shop's words
 */
public record ContactView(
        String requestsPath,
        @Nullable String newPath,
        @Nullable String signInPath,
        @Nullable Access access,
        @Nullable String questionPath,
        @Nullable String email,
        @Nullable String promise) {

    /** The form with which a guest asks for a link. */
    public record Access(String action, String orderNumber, String email, FormErrors errors) {}
}
