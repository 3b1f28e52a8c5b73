package org.broadleafcare.channel.email.account.service;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account signs in with its provider, sealed in its row.
 *
 * @param provider {@code microsoft}, {@code google} or {@code other}
 * @param tenant Microsoft's directory; null means any
 * @param clientCredentials whether the shop signs in as itself, without a person
 * @param verifier of a sign-in that a person has begun and not finished
 * @param redirectUri of that sign-in
 * @param refused the provider has refused the refresh token; a person must sign in again
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record OAuthGrant(
        String provider,
        @Nullable String tenant,
        String clientId,
        @Nullable String clientSecret,
        String authorizeUrl,
        String tokenUrl,
        String scope,
        boolean clientCredentials,
        @Nullable String verifier,
        @Nullable String redirectUri,
        @Nullable String refreshToken,
        @Nullable String accessToken,
        @Nullable Instant accessUntil,
        boolean refused) {

    OAuthGrant begun(String newVerifier, String redirect) {
        return new OAuthGrant(
                provider,
                tenant,
                clientId,
                clientSecret,
                authorizeUrl,
                tokenUrl,
                scope,
                clientCredentials,
                newVerifier,
                redirect,
                refreshToken,
                accessToken,
                accessUntil,
                refused);
    }

    /** @param refresh null keeps the one that is there */
    OAuthGrant granted(String access, Instant until, @Nullable String refresh) {
        return new OAuthGrant(
                provider,
                tenant,
                clientId,
                clientSecret,
                authorizeUrl,
                tokenUrl,
                scope,
                clientCredentials,
                null,
                null,
                refresh == null ? refreshToken : refresh,
                access,
                until,
                false);
    }

    OAuthGrant withoutAccess(boolean nowRefused) {
        return new OAuthGrant(
                provider,
                tenant,
                clientId,
                clientSecret,
                authorizeUrl,
                tokenUrl,
                scope,
                clientCredentials,
                verifier,
                redirectUri,
                nowRefused ? null : refreshToken,
                null,
                null,
                nowRefused);
    }

    OAuthGrant forgotten() {
        return new OAuthGrant(
                provider,
                tenant,
                clientId,
                clientSecret,
                authorizeUrl,
                tokenUrl,
                scope,
                clientCredentials,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    boolean isConnected() {
        return !refused && (clientCredentials || refreshToken != null);
    }

    @Override
    public String toString() {
        return "OAuthGrant[" + provider + "]";
    }
}
