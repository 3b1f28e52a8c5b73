package org.broadleafcare.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Kills a node at each point between "a mail lies in the mailbox" and "it is filed", then starts another one. */
@DisabledIfSystemProperty(
        named = "care.it.db",
        matches = "postgres",
        disabledReason = "has a database of its own and runs once")
class MailInSurvivesKillIT {
    private static final int MAILS = 27;

    @TempDir
    Path folder;

    private final GreenMail server = new GreenMail(setup());

    @BeforeEach
    void startMailServer() {
        server.start();
    }

    @AfterEach
    void stopMailServer() {
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(
            value = Failpoint.class,
            names = {"MAIL_BEFORE_ROWS", "MAIL_AFTER_ROWS", "MAIL_IN_FILING", "MAIL_AFTER_FILED"})
    void everyMailIsFiledOnce(Failpoint point) throws Exception {
        deliver();
        try (Child child = Child.start(MailNode.class, properties(point), Integer.toString(MAILS))) {
            child.awaits("REACHED " + point).kill();
        }
        JdbcTemplate jdbc = jdbc();
        assertThat(rows("CARE_INBOUND_MAIL where STATE = 'FILED'")).isLessThan(MAILS);
        // What a minute would do: the dead node's lease ends, and what it did not file is found.
        jdbc.update("update CARE_MAIL_ACCOUNT set LEASE_UNTIL = timestamp '2020-01-01 00:00:00'");
        jdbc.update(
                "update CARE_INBOUND_MAIL set RECEIVED_AT = timestamp '2020-01-01 00:00:00' where STATE = 'RECEIVED'");
        jdbc.update("delete from CARE_TASK where task_name = 'housekeeping.mail.unfiled'");

        // The children's DB_CLOSE_DELAY is kept in the file: without this the database would stay open in this process.
        jdbc.execute("SHUTDOWN");

        try (Child child = Child.start(MailNode.class, properties(Failpoint.NONE), Integer.toString(MAILS))) {
            child.awaits("FILED").kill();
        }

        assertThat(rows("CARE_INBOUND_MAIL")).isEqualTo(MAILS);
        assertThat(jdbc().queryForList("select SUBJECT from CARE_INBOUND_MAIL where STATE = 'FILED'", String.class))
                .doesNotHaveDuplicates()
                .hasSize(MAILS);
        assertThat(rows("CARE_EVENT where TYPE = 'mail.received'")).isEqualTo(MAILS);
        assertThat(rows("CARE_EVENT where TYPE = 'mail.filed'")).isEqualTo(MAILS);
    }

    private void deliver() throws Exception {
        GreenMailUser user = server.setUser("support@example.com", "support", "secret");
        for (int number = 1; number <= MAILS; number++) {
            String mail = "Message-ID: <" + number + "@example.com>\r\nFrom: kim@example.com\r\nSubject: mail " + number
                    + "\r\n\r\nwords\r\n";
            user.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private Map<String, String> properties(Failpoint point) {
        Map<String, String> properties = new HashMap<>();
        properties.put("care.kill.at", point.name());
        properties.put("care.kill.url", url());
        properties.put("care.kill.smtp-port", "1");
        properties.put("care.kill.imap-port", Integer.toString(server.getImap().getPort()));
        properties.put("care.kill.home", folder.resolve("home").toString());
        return properties;
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("shop")
                + ";MODE=LEGACY;NON_KEYWORDS=VALUE,KEY,USER,DAY,YEAR,MONTH;WRITE_DELAY=0;DB_CLOSE_DELAY=-1";
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(new DriverManagerDataSource(url().replace(";DB_CLOSE_DELAY=-1", ""), "sa", ""));
    }

    private static ServerSetup setup() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        setup.setServerStartupTimeout(30_000);
        return setup;
    }

    private int rows(String table) {
        return KillNode.rows(jdbc(), table);
    }
}
