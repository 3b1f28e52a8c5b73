package org.broadleafcare.storefront.view;

import org.jspecify.annotations.Nullable;

/**
 * What every form with a message and files has.
 *
 * @param action path the form is posted to
 * @param submissionKey random; a second post with it changes nothing
 * @param draftKey under which the browser keeps what is being typed; differs per person and concern
 * @param sessionPath answers whether the visitor may still post, and with which form token
 * @param signInPath the shop's sign-in page; null for guests, who ask for a new link instead
 * @param text what was typed
 */
public record WriteView(
        String action,
        String submissionKey,
        String draftKey,
        String sessionPath,
        @Nullable String signInPath,
        String text,
        int textLimit,
        FilesView files,
        FormErrors errors) {}
