package org.broadleafcare.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Kills a node at each point between "a ticket is opened" and "its mail is sent", then starts another one. */
@DisabledIfSystemProperty(
        named = "care.it.db",
        matches = "postgres",
        disabledReason = "has a database of its own and runs once")
class MailSurvivesKillIT {
    @TempDir
    Path folder;

    private GreenMail mails;

    @BeforeEach
    void startMailServer() {
        mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
    }

    @AfterEach
    void stopMailServer() {
        mails.stop();
    }

    @Test
    void nothingIsLeftOfATicketThatWasNotCommitted() throws Exception {
        killAt(Failpoint.BEFORE_COMMIT);

        assertThat(rows("CARE_TICKET")).isZero();
        assertThat(rows("CARE_MAIL")).isZero();
        assertThat(rows("CARE_TASK where task_name = 'mail.send'")).isZero();
        assertThat(mails.getReceivedMessages()).isEmpty();
    }

    @Test
    void theMailGoesOutWhenTheNodeDiesRightAfterTheCommit() throws Exception {
        killAt(Failpoint.AFTER_COMMIT);
        assertThat(mails.getReceivedMessages()).isEmpty();

        goOn();

        assertThat(messageIds()).hasSize(1);
    }

    @Test
    void theMailGoesOutWhenTheNodeDiesBeforeTheMailServerIsAsked() throws Exception {
        killAt(Failpoint.BEFORE_SMTP);
        assertThat(mails.getReceivedMessages()).isEmpty();

        goOn();

        assertThat(messageIds()).hasSize(1);
    }

    @Test
    void theMailKeepsItsMessageIdWhenTheNodeDiesBeforeItIsNoted() throws Exception {
        killAt(Failpoint.AFTER_SMTP);
        assertThat(messageIds()).hasSize(1);

        goOn();

        assertThat(messageIds()).hasSize(2);
        assertThat(messageIds().stream().distinct()).hasSize(1);
    }

    private void killAt(Failpoint point) throws Exception {
        try (Child child = Child.start(KillNode.class, properties(point), "open")) {
            child.awaits("REACHED " + point).kill();
        }
    }

    /** Another node on the same database works until the mail is noted as sent. */
    private void goOn() throws Exception {
        try (Child child = Child.start(KillNode.class, properties(Failpoint.NONE))) {
            child.awaits("NOTED").kill();
        }
        assertThat(rows("CARE_TICKET")).isEqualTo(1);
        assertThat(rows("CARE_EVENT where TYPE = 'mail.sent'")).isEqualTo(1);
    }

    private List<String> messageIds() {
        return Arrays.stream(mails.getReceivedMessages())
                .map(MailSurvivesKillIT::messageId)
                .toList();
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, String> properties(Failpoint point) {
        Map<String, String> properties = new HashMap<>();
        properties.put("care.kill.at", point.name());
        properties.put("care.kill.url", url());
        properties.put("care.kill.smtp-port", Integer.toString(mails.getSmtp().getPort()));
        properties.put("care.kill.home", folder.resolve("home").toString());
        return properties;
    }

    /** The demo's own settings; the file is locked while a child lives. */
    private String url() {
        return "jdbc:h2:file:" + folder.resolve("shop")
                + ";MODE=LEGACY;NON_KEYWORDS=VALUE,KEY,USER,DAY,YEAR,MONTH;WRITE_DELAY=0;DB_CLOSE_DELAY=-1";
    }

    private int rows(String table) {
        String closing = url().replace(";DB_CLOSE_DELAY=-1", "");
        return KillNode.rows(new JdbcTemplate(new DriverManagerDataSource(closing, "sa", "")), table);
    }
}
