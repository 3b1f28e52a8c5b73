package org.broadleafcare.channel.email.account;

import org.broadleafcare.channel.email.MailAccount;
import org.jspecify.annotations.Nullable;

/**
 * An account as its editor shows it; no secret is in it.
 *
 * @param oauth null when it signs in by password
 * @param hookKey the part of the hook's address that names the account; null before it has one
 */
public record AccountDetail(
        MailAccount account,
        boolean secretSet,
        @Nullable OAuthView oauth,
        @Nullable String hookKey,
        AccountHealth health,
        Today today) {

    /** What came in within the last day, and what of all waits to be decided. */
    public record Today(long received, long filed, long junk, long setAside) {}

    /** @param connected whether the shop may sign in; {@code refused} when it could and no longer can */
    public record OAuthView(
            String provider,
            @Nullable String tenant,
            String clientId,
            boolean clientSecretSet,
            boolean clientCredentials,
            boolean connected,
            boolean refused) {}
}
