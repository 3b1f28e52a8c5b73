package org.broadleafcare.channel.email.account;

import org.jspecify.annotations.Nullable;

/**
 * How an account is to sign in with its provider.
 *
 * @param provider {@code microsoft}, {@code google} or {@code other}
 * @param tenant Microsoft's directory; null means any
 * @param clientSecret null keeps the one that is there
 * @param clientCredentials the shop signs in as itself, without a person
 * @param authorizeUrl for {@code other} only
 * @param tokenUrl for {@code other} only
 * @param scope for {@code other} only
 */
public record OAuthWish(
        String provider,
        @Nullable String tenant,
        String clientId,
        @Nullable String clientSecret,
        boolean clientCredentials,
        @Nullable String authorizeUrl,
        @Nullable String tokenUrl,
        @Nullable String scope) {
    @Override
    public String toString() {
        return "OAuthWish[" + provider + "]";
    }
}
