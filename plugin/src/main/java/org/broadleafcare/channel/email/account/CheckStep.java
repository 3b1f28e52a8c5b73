package org.broadleafcare.channel.email.account;

import org.jspecify.annotations.Nullable;

/**
 * One step of testing a connection.
 *
 * @param code what was tried, text {@code care.mail.account.check.<code>}: connect, tls, sign_in, folder, send
 * @param reason why it did not work, text {@code care.mail.account.reason.<reason>}; null when it did
 * @param mails how many lie in the folder; for that step only
 */
public record CheckStep(
        String code,
        boolean ok,
        @Nullable String reason,
        @Nullable Integer mails) {}
