package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.broadleafcare.channel.email.MailAccount.Auth;
import org.broadleafcare.channel.email.MailAccount.Imap;
import org.broadleafcare.channel.email.MailAccount.Keep;
import org.broadleafcare.channel.email.MailAccount.Security;
import org.broadleafcare.channel.email.account.AccountChecks;
import org.broadleafcare.channel.email.account.AccountDetail;
import org.broadleafcare.channel.email.account.AccountHealth;
import org.broadleafcare.channel.email.account.AccountWish;
import org.broadleafcare.channel.email.account.CheckStep;
import org.broadleafcare.channel.email.account.MailAccountsAdmin;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.demo.RunningShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The shop reads mailboxes of a real server over IMAP. */
@ShopTest
class MailboxIT {
    private final GreenMail server = new GreenMail(setup());
    private final RunningShop shop;
    private final MailAccountsAdmin accounts;
    private final JdbcTemplate sql;
    private final Actor by;

    MailboxIT(RunningShop shop) {
        this.shop = shop;
        this.accounts = shop.site().getBean("careMailAccountsAdmin", MailAccountsAdmin.class);
        this.sql = new JdbcTemplate(shop.database().dataSource());
        this.by = Actor.system();
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        accounts.all().stream()
                .filter(one -> one.account().address().endsWith("@mailbox-it.example"))
                .forEach(one ->
                        accounts.change(one.account().id(), wish(one.account().address(), false), null, null, by));
        server.stop();
    }

    @Test
    void takesEveryMailOnceWhicheverMailboxItIsIn() throws Exception {
        long one = account("one@mailbox-it.example");
        long two = account("two@mailbox-it.example");
        String both = mail("both", "");
        deliver("one@mailbox-it.example", mail("first", "with words"), both);
        deliver("two@mailbox-it.example", both, both, mail("fourth", "ありがとう"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sql.queryForList(
                                "select SUBJECT from CARE_INBOUND_MAIL where ACCOUNT_ID in (?, ?)",
                                String.class,
                                one,
                                two))
                        .containsExactlyInAnyOrder("first", "both", "fourth"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sql.queryForObject(
                                "select COPIES from CARE_INBOUND_MAIL where SUBJECT = 'both' and ACCOUNT_ID in (?, ?)",
                                String.class,
                                one,
                                two))
                        .isIn(Long.toString(one), Long.toString(two)));
        assertThat(rawOf("first", one)).contains("with words");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(accounts.one(one).health().state()).isEqualTo(AccountHealth.State.OK));

        deliver("one@mailbox-it.example", mail("later", "while waiting"));
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(sql.queryForObject(
                                "select count(*) from CARE_INBOUND_MAIL where SUBJECT = 'later' and ACCOUNT_ID = ?",
                                Integer.class,
                                one))
                        .isEqualTo(1));
        assertThat(sql.queryForMap(
                        "select LAST_UID, LEASE_OWNER from CARE_MAIL_ACCOUNT where MAIL_ACCOUNT_ID = ?", one))
                .containsEntry("LAST_UID", 3L)
                .doesNotContainEntry("LEASE_OWNER", null);
    }

    @Test
    void saysWhatIsWrongAndRecoversByItself() {
        long id = account("trouble@mailbox-it.example");
        server.setUser("trouble@mailbox-it.example", "trouble@mailbox-it.example", "another");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(accounts.one(id).health().reason()).isEqualTo("sign_in_refused"));
        assertThat(checks().check(id))
                .containsExactly(
                        new CheckStep("connect", true, null, null),
                        new CheckStep("sign_in", false, "sign_in_refused", null));

        server.setUser("trouble@mailbox-it.example", "trouble@mailbox-it.example", "secret");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(accounts.one(id).health().state()).isEqualTo(AccountHealth.State.OK));
        assertThat(checks().check(id)).allMatch(CheckStep::ok);
    }

    @Test
    void keepsThePasswordSealed() {
        long id = account("sealed@mailbox-it.example");

        assertThat(sql.queryForObject(
                        "select SECRET from CARE_MAIL_ACCOUNT where MAIL_ACCOUNT_ID = ?", String.class, id))
                .doesNotContain("secret")
                .hasSizeGreaterThan(30);
        assertThat(accounts.one(id).toString()).doesNotContain("secret\"");
    }

    private AccountChecks checks() {
        return shop.site().getBean("careAccountCheck", AccountChecks.class);
    }

    private long account(String address) {
        server.setUser(address, address, "secret");
        AccountDetail made = accounts.create(wish(address, true), null, by);
        return made.account().id();
    }

    private AccountWish wish(String address, boolean active) {
        return new AccountWish(
                address,
                List.of(),
                "Mailbox",
                Locale.ENGLISH,
                null,
                "support",
                null,
                active,
                true,
                true,
                null,
                new Imap(
                        "127.0.0.1",
                        server.getImap().getPort(),
                        Security.NONE,
                        address,
                        Auth.PASSWORD,
                        "INBOX",
                        Keep.LEAVE,
                        null),
                null,
                "secret",
                null);
    }

    private void deliver(String address, String... mails) throws Exception {
        GreenMailUser user = server.setUser(address, address, "secret");
        for (String mail : mails) {
            user.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static String mail(String subject, String words) {
        return "Message-ID: <" + subject + "." + System.nanoTime()
                + "@example.com>\r\nFrom: kim@example.com\r\nSubject: " + subject
                + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + words + "\r\n";
    }

    private static ServerSetup setup() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        setup.setServerStartupTimeout(30_000);
        return setup;
    }

    private String rawOf(String subject, long account) throws Exception {
        String where = " from CARE_INBOUND_MAIL where SUBJECT = ? and ACCOUNT_ID = ?";
        String key = sql.queryForObject("select RAW_KEY" + where, String.class, subject, account);
        byte[] bytes =
                shop.site().getBean("careFileStore", FileStore.class).open(key).readAllBytes();
        assertThat(sql.queryForObject("select RAW_SIZE" + where, Integer.class, subject, account))
                .isEqualTo(bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
