package org.broadleafcare.channel.email.account.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.broadleafcare.channel.email.account.OAuthWish;
import org.jspecify.annotations.Nullable;

/** Where the known providers give out tokens, and what one asks them for. */
final class Providers {
    private static final String MICROSOFT = "https://login.microsoftonline.com/";

    private Providers() {}

    /** A grant as wished, with the tokens of the one before where it is the same client at the same place. */
    static OAuthGrant grant(OAuthWish wish, @Nullable OAuthGrant before) {
        String secret = wish.clientSecret() == null
                ? before == null ? null : before.clientSecret()
                : wish.clientSecret().isEmpty() ? null : wish.clientSecret();
        OAuthGrant fresh = switch (wish.provider()) {
            case "microsoft" -> microsoft(wish, secret);
            case "google" ->
                of(
                        wish,
                        secret,
                        "https://accounts.google.com/o/oauth2/v2/auth",
                        "https://oauth2.googleapis.com/token",
                        "https://mail.google.com/");
            default ->
                of(
                        wish,
                        secret,
                        Objects.requireNonNull(wish.authorizeUrl()),
                        Objects.requireNonNull(wish.tokenUrl()),
                        wish.scope() == null ? "" : wish.scope());
        };
        return before != null && isSame(fresh, before) ? withTokens(fresh, before) : fresh;
    }

    private static OAuthGrant microsoft(OAuthWish wish, @Nullable String secret) {
        String tenant = wish.tenant() == null ? "common" : wish.tenant();
        String base = MICROSOFT + URLEncoder.encode(tenant, StandardCharsets.UTF_8) + "/oauth2/v2.0/";
        String scope = wish.clientCredentials()
                ? "https://outlook.office365.com/.default"
                : "offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send";
        return of(wish, secret, base + "authorize", base + "token", scope);
    }

    private static OAuthGrant of(
            OAuthWish wish, @Nullable String secret, String authorize, String token, String scope) {
        return new OAuthGrant(
                wish.provider(),
                wish.tenant(),
                wish.clientId(),
                secret,
                authorize,
                token,
                scope,
                wish.clientCredentials(),
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private static boolean isSame(OAuthGrant one, OAuthGrant other) {
        return one.clientId().equals(other.clientId())
                && one.tokenUrl().equals(other.tokenUrl())
                && one.clientCredentials() == other.clientCredentials()
                && Objects.equals(one.clientSecret(), other.clientSecret());
    }

    private static OAuthGrant withTokens(OAuthGrant grant, OAuthGrant before) {
        return new OAuthGrant(
                grant.provider(),
                grant.tenant(),
                grant.clientId(),
                grant.clientSecret(),
                grant.authorizeUrl(),
                grant.tokenUrl(),
                grant.scope(),
                grant.clientCredentials(),
                before.verifier(),
                before.redirectUri(),
                before.refreshToken(),
                before.accessToken(),
                before.accessUntil(),
                before.refused());
    }
}
