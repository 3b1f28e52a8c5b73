package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.broadleafcare.channel.email.account.AccountWish;
import org.broadleafcare.channel.email.account.MailAccountsAdmin;
import org.broadleafcare.common.Actor;
import org.broadleafcare.demo.RunningShop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** Mails over HTTP, through all filters of a real storefront. */
@ShopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailHookIT {
    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningShop shop;
    private final MailAccountsAdmin accounts;
    private final JdbcTemplate sql;
    private long account;
    private String key = "";
    private String secret = "";

    MailHookIT(RunningShop shop) {
        this.shop = shop;
        this.accounts = shop.site().getBean("careMailAccountsAdmin", MailAccountsAdmin.class);
        this.sql = new JdbcTemplate(shop.database().dataSource());
    }

    @BeforeAll
    void anAccountWithAHook() {
        account = accounts.create(wish(true), null, Actor.system()).account().id();
        secret = accounts.newHookSecret(account, Actor.system());
        key = Objects.requireNonNull(accounts.one(account).hookKey());
    }

    @AfterAll
    void switchesItOff() {
        accounts.change(account, wish(false), null, null, Actor.system());
    }

    @Test
    void takesAMailOnce() throws Exception {
        String mail = mail("Über HTTP");

        HttpResponse<String> first = post(key, "Bearer " + secret, mail);
        HttpResponse<String> again = post(key, "Bearer " + secret, mail);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.body()).contains("\"state\":\"new\"");
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body().replace("new", "copy"));
        assertThat(sql.queryForObject(
                        "select count(*) from CARE_INBOUND_MAIL where ACCOUNT_ID = ? and SUBJECT = ?",
                        Integer.class,
                        account,
                        "Über HTTP"))
                .isEqualTo(1);
    }

    @Test
    void saysNothingToWhoeverHasNoSecret() throws Exception {
        HttpResponse<String> wrong = post(key, "Bearer wrong", mail("x"));
        HttpResponse<String> unknown = post("nobodysKey", "Bearer " + secret, mail("x"));
        HttpResponse<String> none = post(key, null, mail("x"));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body()).isEqualTo(none.body());
    }

    @Test
    void refusesWhatIsNoMail() throws Exception {
        assertThat(post(key, "Bearer " + secret, "").statusCode()).isEqualTo(400);
        assertThat(send(request(key, "Bearer " + secret).GET()).statusCode()).isEqualTo(405);
    }

    @Test
    void leadsToNoOtherPagePastTheGuards() throws Exception {
        for (String path : List.of("x/../../../account/orders", "x;a=b", "x/more", "%2e%2e")) {
            assertThat(post(path, "Bearer " + secret, mail("x")).statusCode()).isGreaterThanOrEqualTo(300);
        }
    }

    private HttpResponse<String> post(String to, @Nullable String authorization, String mail) throws Exception {
        return send(request(to, authorization).POST(HttpRequest.BodyPublishers.ofString(mail)));
    }

    private HttpRequest.Builder request(String to, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(shop.siteUrl() + "/care-api/hooks/mail/" + to))
                .header("Content-Type", "message/rfc822");
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static AccountWish wish(boolean active) {
        return new AccountWish(
                "hook-it@example.com",
                List.of(),
                "Hook",
                Locale.ENGLISH,
                null,
                "support",
                null,
                active,
                true,
                true,
                null,
                null,
                null,
                null,
                null);
    }

    private static String mail(String subject) {
        return "Message-ID: <" + System.nanoTime() + "@example.com>\r\nFrom: kim@example.com\r\nSubject: " + subject
                + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nwords\r\n";
    }
}
