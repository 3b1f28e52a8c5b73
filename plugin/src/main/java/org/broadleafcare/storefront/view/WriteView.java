package org.broadleafcare.storefront.view;

/**
 * What every form with a message and files has.
 *
 * @param action path the form is posted to
 * @param submissionKey random; a second post with it changes nothing
 * @param draftKey under which the browser keeps what is being typed; differs per person and concern
 * @param sessionPath answers whether the visitor may still post, and with which form token
 * @param account whether the visitor is signed in; guests ask for a new link instead of signing in again
 * @param renewPath the shop's sign-in page, for guests the contact page
 * @param text what was typed
 */
public record WriteView(
        String action,
        String submissionKey,
        String draftKey,
        String sessionPath,
        boolean account,
        String renewPath,
        String text,
        int textLimit,
        FilesView files,
        FormErrors errors) {}
