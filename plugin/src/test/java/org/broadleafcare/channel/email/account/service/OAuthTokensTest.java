package org.broadleafcare.channel.email.account.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.channel.email.SignInNeeded;
import org.broadleafcare.channel.email.account.AccountWish;
import org.broadleafcare.channel.email.account.OAuthWish;
import org.broadleafcare.channel.email.account.dao.MailAccountDao;
import org.broadleafcare.channel.email.account.domain.MailAccountImpl;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.token.Tokens;
import org.broadleafcare.common.web.CareJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

class OAuthTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String BACK = "https://admin.example/care-mail/oauth";

    private final MailAccountDao accounts = mock(MailAccountDao.class);
    private final AccountSecrets secrets = mock(AccountSecrets.class);
    private final Tokens states = mock(Tokens.class);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final OAuthTokens tokens = new OAuthTokens(
            accounts,
            secrets,
            new TokenServer(CareJson.mapper(), clock),
            states,
            CareJson.mapper(),
            clock,
            mock(PlatformTransactionManager.class));
    private final MailAccountImpl row = new MailAccountImpl(
            new AccountWish(
                    "a@example.com",
                    List.of(),
                    "A",
                    Locale.ENGLISH,
                    null,
                    "support",
                    null,
                    true,
                    true,
                    true,
                    null,
                    null,
                    null,
                    null,
                    null),
            NOW);
    private final List<Map<String, String>> asked = new ArrayList<>();
    private HttpServer provider;
    private int status = 200;
    private String answer = "{\"access_token\":\"fresh\",\"expires_in\":3600,\"refresh_token\":\"next\"}";

    @SuppressWarnings("NullAway.Init")
    OAuthTokensTest() {}

    @BeforeEach
    void start() throws Exception {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", call -> {
            asked.add(form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
        provider.start();
        when(secrets.sealedGrant(anyString())).thenAnswer(call -> "sealed" + call.getArgument(0));
        when(secrets.grant(anyString()))
                .thenAnswer(call -> call.<String>getArgument(0).substring(6));
        when(accounts.byId(1)).thenReturn(Optional.of(row));
        when(accounts.lock(1)).thenReturn(Optional.of(row));
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void asksForANewTokenShortlyBeforeTheEndAndOnlyThen() {
        holds(grant("old", NOW.plusSeconds(200), "refresh"));

        assertThat(tokens.access(1)).isEqualTo("fresh");
        assertThat(tokens.access(1)).isEqualTo("fresh");

        assertThat(asked).hasSize(1);
        assertThat(asked.get(0))
                .containsEntry("grant_type", "refresh_token")
                .containsEntry("refresh_token", "refresh")
                .containsEntry("client_secret", "shh");
        assertThat(stored().refreshToken()).isEqualTo("next");
    }

    @Test
    void usesATokenThatIsGoodForAWhile() {
        holds(grant("old", NOW.plusSeconds(1200), "refresh"));

        assertThat(tokens.access(1)).isEqualTo("old");
        assertThat(asked).isEmpty();
    }

    @Test
    void remembersARefusalAndAsksNoMore() {
        holds(grant(null, null, "refresh"));
        status = 400;
        answer = "{\"error\":\"invalid_grant\"}";

        assertThatExceptionOfType(SignInNeeded.class).isThrownBy(() -> tokens.access(1));
        assertThatExceptionOfType(SignInNeeded.class).isThrownBy(() -> tokens.access(1));

        assertThat(asked).hasSize(1);
        assertThat(stored().refused()).isTrue();
    }

    @Test
    void triesAgainLaterWhenTheProviderHasTrouble() {
        holds(grant(null, null, "refresh"));
        status = 503;

        assertThatExceptionOfType(TokenServerSilent.class).isThrownBy(() -> tokens.access(1));
        status = 200;

        assertThat(tokens.access(1)).isEqualTo("fresh");
    }

    @Test
    void signsInAsItselfWithoutAPerson() {
        holds(Providers.grant(wish(true), null));
        answer = "{\"access_token\":\"own\",\"expires_in\":3600}";

        assertThat(tokens.access(1)).isEqualTo("own");
        assertThat(asked.get(0))
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("scope", "mail");
    }

    @Test
    void bringsTheCodeBackWithWhatItHasPromised() {
        holds(Providers.grant(wish(false), null));
        when(states.issueSingleUse(anyString(), any(), any())).thenReturn("state-1");
        when(states.redeem("mail-oauth", "state-1")).thenReturn(Optional.of(new Subject("mail_account", 1)));

        Map<String, String> page = form(URI.create(tokens.begin(1, BACK)).getRawQuery());
        assertThat(tokens.finish("state-1", "code-1")).contains(1L);

        assertThat(page).containsEntry("state", "state-1").containsEntry("redirect_uri", BACK);
        assertThat(asked.get(0)).containsEntry("code", "code-1").containsEntry("redirect_uri", BACK);
        byte[] digest = Sha256.digest()
                .digest(asked.get(0).getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII));
        assertThat(page.get("code_challenge"))
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        assertThat(stored().isConnected()).isTrue();
        assertThat(tokens.access(1)).isEqualTo("fresh");
    }

    @Test
    void takesNoStrangersState() {
        when(states.redeem(anyString(), anyString())).thenReturn(Optional.empty());

        assertThat(tokens.finish("forged", "code")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void tellsNobodyItsSecrets() {
        assertThat(grant("old", NOW, "refresh").toString() + wish(false)).doesNotContain("old", "refresh", "shh");
    }

    private void holds(OAuthGrant grant) {
        tokens.keep(row, grant);
    }

    private OAuthGrant stored() {
        return tokens.grantOf(row).orElseThrow();
    }

    private OAuthGrant grant(@Nullable String access, @Nullable Instant until, String refresh) {
        OAuthGrant bare = Providers.grant(wish(false), null);
        return new OAuthGrant(
                bare.provider(),
                null,
                bare.clientId(),
                bare.clientSecret(),
                bare.authorizeUrl(),
                bare.tokenUrl(),
                bare.scope(),
                false,
                null,
                null,
                refresh,
                access,
                until,
                false);
    }

    private OAuthWish wish(boolean itself) {
        String base = "http://localhost:" + provider.getAddress().getPort();
        return new OAuthWish("other", null, "client", "shh", itself, base + "/authorize", base + "/token", "mail");
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> form = new HashMap<>();
        for (String field : encoded.split("&")) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }
}
