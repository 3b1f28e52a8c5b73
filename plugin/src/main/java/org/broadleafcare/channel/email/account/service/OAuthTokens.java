package org.broadleafcare.channel.email.account.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcare.channel.email.SignInNeeded;
import org.broadleafcare.channel.email.account.dao.MailAccountDao;
import org.broadleafcare.channel.email.account.domain.MailAccountImpl;
import org.broadleafcare.channel.email.account.service.TokenServer.Granted;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.token.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps access tokens fresh: five minutes before the end one node, holding the row's lock, asks for a new one. A refusal is
 * remembered, so that nobody asks again before a person has signed in.
 */
class OAuthTokens {
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration SIGN_IN = Duration.ofMinutes(15);
    private static final String PURPOSE = "mail-oauth";
    private static final int VERIFIER_BYTES = 48;

    private final MailAccountDao accounts;
    private final AccountSecrets secrets;
    private final TokenServer server;
    private final Tokens states;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    OAuthTokens(
            MailAccountDao accounts,
            AccountSecrets secrets,
            TokenServer server,
            Tokens states,
            ObjectMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.server = server;
        this.states = states;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A token good for a while yet. Throws {@link SignInNeeded} or {@link TokenServerSilent}. */
    String access(long accountId) {
        OAuthGrant known = inTransaction(() -> accounts.byId(accountId).flatMap(this::grantOf))
                .orElseThrow(SignInNeeded::new);
        String access = fresh(known);
        return access == null ? renewed(accountId) : access;
    }

    private String renewed(long accountId) {
        Optional<String> renewed = inTransaction(() -> {
            MailAccountImpl row = accounts.lock(accountId).orElseThrow(SignInNeeded::new);
            OAuthGrant grant = grantOf(row).orElseThrow(SignInNeeded::new);
            String access = fresh(grant);
            if (access != null) {
                return Optional.of(access);
            }
            if (!grant.isConnected()) {
                return Optional.empty();
            }
            try {
                Granted granted = server.ask(grant.tokenUrl(), renewal(grant));
                keep(row, grant.granted(granted.access(), granted.until(), granted.refresh()));
                return Optional.of(granted.access());
            } catch (SignInNeeded refused) {
                // Committed, so that nobody asks again.
                keep(row, grant.withoutAccess(true));
                return Optional.empty();
            }
        });
        return renewed.orElseThrow(SignInNeeded::new);
    }

    private @Nullable String fresh(OAuthGrant grant) {
        Instant until = grant.accessUntil();
        return until != null && clock.instant().isBefore(until.minus(EARLY)) ? grant.accessToken() : null;
    }

    private static Map<String, String> renewal(OAuthGrant grant) {
        Map<String, String> form = client(grant);
        form.put("scope", grant.scope());
        String refresh = grant.refreshToken();
        if (grant.clientCredentials() || refresh == null) {
            form.put("grant_type", "client_credentials");
        } else {
            form.put("grant_type", "refresh_token");
            form.put("refresh_token", refresh);
        }
        return form;
    }

    private static Map<String, String> client(OAuthGrant grant) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", grant.clientId());
        String secret = grant.clientSecret();
        if (secret != null) {
            form.put("client_secret", secret);
        }
        return form;
    }

    /** The provider's page where a person lets the shop in. */
    String begin(long accountId, String redirectUri) {
        byte[] bytes = new byte[VERIFIER_BYTES];
        random.nextBytes(bytes);
        String verifier = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return inTransaction(() -> {
            MailAccountImpl row = accounts.lock(accountId).orElseThrow(SignInNeeded::new);
            OAuthGrant grant = grantOf(row).orElseThrow(SignInNeeded::new);
            keep(row, grant.begun(verifier, redirectUri));
            String state = states.issueSingleUse(PURPOSE, new Subject("mail_account", accountId), SIGN_IN);
            return grant.authorizeUrl()
                    + (grant.authorizeUrl().contains("?") ? "&" : "?")
                    + TokenServer.encoded(asked(grant, redirectUri, state, verifier));
        });
    }

    private static Map<String, String> asked(OAuthGrant grant, String redirectUri, String state, String verifier) {
        byte[] digest = Sha256.digest().digest(verifier.getBytes(StandardCharsets.US_ASCII));
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", grant.clientId());
        query.put("redirect_uri", redirectUri);
        query.put("scope", grant.scope());
        query.put("state", state);
        query.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        query.put("code_challenge_method", "S256");
        if (grant.provider().equals("google")) {
            query.put("access_type", "offline");
            query.put("prompt", "consent");
        }
        return query;
    }

    /** The person has come back with a code; the account, or nothing when the state is not one of ours or used up. */
    Optional<Long> finish(String state, String code) {
        return inTransaction(() -> states.redeem(PURPOSE, state).map(account -> {
            MailAccountImpl row = accounts.lock(account.id()).orElseThrow(SignInNeeded::new);
            OAuthGrant grant = grantOf(row).orElseThrow(SignInNeeded::new);
            String verifier = grant.verifier();
            String redirect = grant.redirectUri();
            if (verifier == null || redirect == null) {
                throw new SignInNeeded();
            }
            Map<String, String> form = client(grant);
            form.put("grant_type", "authorization_code");
            form.put("code", code);
            form.put("redirect_uri", redirect);
            form.put("code_verifier", verifier);
            Granted granted = server.ask(grant.tokenUrl(), form);
            keep(row, grant.granted(granted.access(), granted.until(), granted.refresh()));
            return account.id();
        }));
    }

    Optional<OAuthGrant> grantOf(MailAccountImpl row) {
        String sealed = row.oauth();
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(secrets.grant(sealed), OAuthGrant.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a grant of ours cannot be read", e);
        }
    }

    void keep(MailAccountImpl row, OAuthGrant grant) {
        try {
            row.sealOAuth(secrets.sealedGrant(json.writeValueAsString(grant)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a grant of ours cannot be written", e);
        }
    }

    private <T> T inTransaction(Supplier<T> step) {
        return transaction.execute(status -> step.get());
    }
}
