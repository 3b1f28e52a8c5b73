package org.broadleafcare.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text column of our tables is either declared by a holder of personal data or listed here as harmless. */
class PersonalDataDeclarationsTest {
    private static final Pattern INCLUDED = Pattern.compile("<include file=\"([^\"]+)\"");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (CARE_\\w+) \\((.*?)\\n\\)", Pattern.DOTALL);
    private static final Pattern TEXT_COLUMN =
            Pattern.compile("(?m)^\\s+(\\w+)\\s+(?:VARCHAR\\(\\d+\\)|\\$\\{text\\.long}|\\$\\{task\\.bytes})");

    private static final Pattern ADDED = Pattern.compile(
            "ALTER TABLE (CARE_\\w+) ADD (?:COLUMN )?(\\w+)\\s+(?:VARCHAR\\(\\d+\\)|\\$\\{text\\.long})");

    @Test
    void everyTextColumnIsDeclaredOrHarmless() throws IOException {
        Set<String> undeclared = textColumns();
        undeclared.removeAll(HoldersInThisModule.declared());
        undeclared.removeAll(HARMLESS);

        assertThat(undeclared)
                .as("say in a PersonalDataHolder or here what these hold")
                .isEmpty();
    }

    @Test
    void nothingIsDeclaredThatTheSchemaDoesNotHave() throws IOException {
        Set<String> declared = HoldersInThisModule.declared();
        declared.remove("files");
        declared.removeAll(textColumns());
        Set<String> harmless = new TreeSet<>(HARMLESS);
        harmless.removeAll(textColumns());

        assertThat(declared).isEmpty();
        assertThat(harmless).isEmpty();
    }

    @Test
    void namesCanStandInTheEventLog() {
        assertThat(HoldersInThisModule.names())
                .contains("tickets", "mails")
                .allSatisfy(name -> assertThat(name).matches("[a-z][A-Za-z0-9]{0,39}"));
    }

    @Test
    void nothingDeclaredIsCalledHarmless() {
        assertThat(HoldersInThisModule.declared()).doesNotContainAnyElementsOf(HARMLESS);
    }

    private static Set<String> textColumns() throws IOException {
        Set<String> columns = new TreeSet<>();
        Matcher included = INCLUDED.matcher(read("care/db/changelog.xml"));
        while (included.find()) {
            String changes = read(included.group(1));
            Matcher added = ADDED.matcher(changes);
            while (added.find()) {
                columns.add(added.group(1) + "." + added.group(2));
            }
            Matcher tables = TABLE.matcher(changes);
            while (tables.find()) {
                if (changes.contains("DROP TABLE " + tables.group(1))) {
                    continue; // a helper of the change set, gone when it ends
                }
                Matcher column = TEXT_COLUMN.matcher(tables.group(2));
                while (column.find()) {
                    columns.add(tables.group(1) + "." + column.group(1));
                }
            }
        }
        assertThat(columns).contains("CARE_TICKET.SUBJECT", "CARE_EVENT.FACTS");
        return columns;
    }

    private static String read(String path) throws IOException {
        try (InputStream in =
                PersonalDataDeclarationsTest.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Codes, keys, enum names, fingerprints, logins of the shop's own staff, errors that addresses are taken out of, and the
     * log, which has no personal text.
     */
    private static final Set<String> HARMLESS = Set.of(
            "CARE_EVENT.TYPE",
            "CARE_EVENT.SUBJECT_TYPE",
            "CARE_EVENT.ACTOR_KIND",
            "CARE_EVENT.ACTOR_LOGIN",
            "CARE_EVENT.FACTS",
            "CARE_SEQUENCER.NAME",
            "CARE_TASK.task_name",
            "CARE_TASK.task_instance",
            "CARE_TASK.task_data",
            "CARE_TASK.picked_by",
            "CARE_FAILED_TASK.HANDLER",
            "CARE_FAILED_TASK.INSTANCE",
            "CARE_FAILED_TASK.ROLE",
            "CARE_FAILED_TASK.PAYLOAD",
            "CARE_FAILED_TASK.REASON",
            "CARE_FAILED_TASK.RERUN_BY",
            "CARE_SETTING.SETTING_KEY",
            "CARE_SETTING.LOCALE",
            "CARE_SETTING.COUNTRY",
            "CARE_SETTING.SETTING_VALUE",
            "CARE_SETTING.CHANGED_BY",
            "CARE_TOKEN.PURPOSE",
            "CARE_TOKEN.HASH",
            "CARE_TOKEN.SUBJECT_TYPE",
            "CARE_TOKEN_KEY.KEY_ID",
            "CARE_TOKEN_KEY.SECRET",
            "CARE_TOPIC.CODE",
            "CARE_TOPIC.LABEL",
            "CARE_TOPIC.TICKET_TYPE",
            "CARE_TICKET.TICKET_NUMBER",
            "CARE_TICKET.TYPE",
            "CARE_TICKET.STATUS",
            "CARE_TICKET.TOPIC",
            "CARE_TICKET.CHANNEL",
            "CARE_TICKET.LOCALE",
            "CARE_TICKET.COUNTRY",
            "CARE_TICKET.SITE_KEY",
            "CARE_TICKET.QUEUE",
            "CARE_TICKET.PRIORITY",
            "CARE_TICKET.ASSIGNEE_LOGIN",
            "CARE_MESSAGE_MAIL.NATURE",
            "CARE_MESSAGE_MAIL.SPF",
            "CARE_MESSAGE_MAIL.DKIM",
            "CARE_MESSAGE_MAIL.DMARC",
            "CARE_MESSAGE_MAIL.VERIFIED_BY",
            "CARE_MESSAGE_MAIL.COPIES",
            "CARE_MESSAGE_MAIL.TROUBLE",
            "CARE_PARTICIPANT.ROLE",
            "CARE_SENDER_RULE.KIND",
            "CARE_SENDER_RULE.ACTION",
            "CARE_SENDER_RULE.ADDED_BY_LOGIN",
            "CARE_TICKET_MESSAGE.DIRECTION",
            "CARE_TICKET_MESSAGE.VISIBILITY",
            "CARE_TICKET_MESSAGE.AUTHOR_KIND",
            "CARE_TICKET_MESSAGE.AUTHOR_LOGIN",
            "CARE_TICKET_MESSAGE.CHANNEL",
            "CARE_TICKET_MESSAGE.LOCALE",
            "CARE_ATTACHMENT.CONTENT_TYPE",
            "CARE_ATTACHMENT.WITHHELD",
            "CARE_TICKET_MESSAGE.KIND",
            "CARE_MAIL.KIND",
            "CARE_MAIL.SUBJECT_TYPE",
            "CARE_MAIL.LOCALE",
            "CARE_MAIL.RFC_MESSAGE_ID",
            "CARE_MAIL.IN_REPLY_TO",
            "CARE_MAIL.STATE",
            "CARE_MAIL.LAST_ERROR",
            "CARE_MAIL_ACCOUNT.ADDRESS",
            "CARE_MAIL_ACCOUNT.ALIASES",
            "CARE_MAIL_ACCOUNT.NAME",
            "CARE_MAIL_ACCOUNT.LOCALE",
            "CARE_MAIL_ACCOUNT.COUNTRY",
            "CARE_MAIL_ACCOUNT.QUEUE",
            "CARE_MAIL_ACCOUNT.TOPIC",
            "CARE_MAIL_ACCOUNT.TRUSTED_AUTHSERV",
            "CARE_MAIL_ACCOUNT.IMAP_HOST",
            "CARE_MAIL_ACCOUNT.IMAP_SECURITY",
            "CARE_MAIL_ACCOUNT.USER_NAME",
            "CARE_MAIL_ACCOUNT.AUTH",
            "CARE_MAIL_ACCOUNT.SECRET",
            "CARE_MAIL_ACCOUNT.OAUTH",
            "CARE_MAIL_ACCOUNT.FOLDER",
            "CARE_MAIL_ACCOUNT.KEEP_MODE",
            "CARE_MAIL_ACCOUNT.MOVE_TO",
            "CARE_MAIL_ACCOUNT.HOOK_KEY",
            "CARE_MAIL_ACCOUNT.HOOK_HASH",
            "CARE_MAIL_ACCOUNT.SMTP_HOST",
            "CARE_MAIL_ACCOUNT.SMTP_SECURITY",
            "CARE_MAIL_ACCOUNT.LEASE_OWNER",
            "CARE_MAIL_ACCOUNT.HEALTH",
            "CARE_MAIL_ACCOUNT.HEALTH_REASON",
            "CARE_INBOUND_MAIL.IDENTITY_KEY",
            "CARE_INBOUND_MAIL.STATE",
            "CARE_INBOUND_MAIL.REASON",
            "CARE_INBOUND_MAIL.NATURE",
            "CARE_INBOUND_MAIL.SPF",
            "CARE_INBOUND_MAIL.DKIM",
            "CARE_INBOUND_MAIL.DMARC",
            "CARE_INBOUND_MAIL.VERIFIED_BY",
            "CARE_INBOUND_MAIL.COPIES",
            "CARE_INBOUND_MAIL.DECIDED_BY_LOGIN",
            "CARE_MAIL.RECIPIENT_KIND",
            "CARE_MAIL.STATUS_CODE",
            "CARE_UNDELIVERABLE.STATUS_CODE",
            "CARE_UNDELIVERABLE.RELEASED_BY",
            "CARE_ACCESS_REQUEST.LOCALE",
            "CARE_DELIVERY.CARRIER",
            "CARE_DELIVERY.CREATED_BY",
            "CARE_DRAFT.KIND",
            "CARE_PRESENCE.DOING",
            "CARE_HELD_REPLY.AGENT_LOGIN",
            "CARE_HELD_REPLY.THEN_STATUS",
            "CARE_HELD_REPLY.SUBMISSION_KEY",
            "CARE_HELD_REPLY.STATE",
            "CARE_DATA_REQUEST.KIND",
            "CARE_DATA_REQUEST.EMAIL_HASH",
            "CARE_DATA_REQUEST.STATE",
            "CARE_DATA_REQUEST.REQUESTED_BY",
            "CARE_DATA_REQUEST.RESULT");
}
