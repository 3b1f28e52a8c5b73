package org.broadleafcare.channel.email.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.mail.BodyPart;
import javax.mail.Message.RecipientType;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.broadleafcare.channel.email.MailLook;
import org.broadleafcare.channel.email.spi.MailContent;
import org.broadleafcare.channel.email.spi.MailContent.Automatic;
import org.broadleafcare.channel.email.spi.OutgoingMail;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.Recipients;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final String ID = "<care-1@shop.example>";

    private String recipient = "ada@example.com";
    private @Nullable String name = "Ada";
    private String subject = "[Request 100017] Broken mug";
    private @Nullable String replyTo;
    private @Nullable String parent;
    private List<String> thread = List.of();
    private List<MailAddress> to = List.of();
    private List<MailAddress> cc = List.of();
    private Automatic automatic = Automatic.GENERATED;

    private MimeMessage sent() throws Exception {
        MailLook look = new MailLook("care@shop.example", "Shop", replyTo, "Shop", null, "#123456", null, "");
        OutgoingMail mail = new OutgoingMail(1, "ticket-reply", recipient, name, Locale.GERMAN, 1L, 9L, null, null);
        MailContent content = new MailContent(subject, "<p>Größe 👍</p>", "Größe 👍", automatic);
        Properties settings = new Properties();
        settings.setProperty("mail.mime.allowutf8", "true");
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        MailAddress address = new MailAddress(recipient, name);
        Recipients named = new Recipients(to.isEmpty() ? List.of(address) : to, cc, List.of());
        Envelope.fill(message, new Letter(mail, named, ID, parent, thread, look, content, null), Instant.EPOCH);
        return message;
    }

    private static String raw(MimeMessage message) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void keepsItsMessageIdThroughSaving() throws Exception {
        MimeMessage message = sent();

        assertThat(message.getHeader("Message-ID")).containsExactly(ID);
        assertThat(raw(message)).containsOnlyOnce("Message-ID:");
    }

    @Test
    void asksNoMachineToAnswer() throws Exception {
        assertThat(sent().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(sent().getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    }

    @Test
    void doesNotPassAPersonsWordsOffAsAMachines() throws Exception {
        automatic = Automatic.NONE;

        assertThat(sent().getHeader("Auto-Submitted")).isNull();
        assertThat(sent().getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply");
    }

    @Test
    void namesEverybodyWhoGetsIt() throws Exception {
        to = List.of(new MailAddress("ada@example.com", "Ada"), new MailAddress("bob@example.com", null));
        cc = List.of(new MailAddress("zoe@example.com", "Zoë"));
        MimeMessage message = sent();

        assertThat(message.getRecipients(RecipientType.TO))
                .extracting(each -> ((InternetAddress) each).getAddress())
                .containsExactly("ada@example.com", "bob@example.com");
        assertThat(message.getRecipients(RecipientType.CC))
                .extracting(each -> ((InternetAddress) each).getPersonal())
                .containsExactly("Zoë");
    }

    @Test
    void startsAThreadWhenThereIsNoMailBefore() throws Exception {
        assertThat(sent().getHeader("In-Reply-To")).isNull();
        assertThat(sent().getHeader("References")).isNull();
    }

    @Test
    void namesTheMailsBeforeWithItsParentLast() throws Exception {
        parent = "<b@shop.example>";
        thread = List.of("<a@shop.example>", "<b@shop.example>", "<later@shop.example>");

        assertThat(sent().getHeader("In-Reply-To")).containsExactly("<b@shop.example>");
        assertThat(sent().getHeader("References", null))
                .endsWith("<b@shop.example>")
                .containsSubsequence("<a@shop.example>", "<later@shop.example>", "<b@shop.example>");
    }

    @Test
    void carriesTextBeforeHtmlInUtf8() throws Exception {
        MimeMultipart parts = (MimeMultipart) sent().getContent();
        BodyPart text = parts.getBodyPart(0);
        BodyPart html = parts.getBodyPart(1);

        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(text.getContent()).isEqualTo("Größe 👍");
        assertThat(html.isMimeType("text/html")).isTrue();
        assertThat(html.getContent()).isEqualTo("<p>Größe 👍</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë <b>", "山田 花子", "أحمد", "O'Brien, \"Bob\"", "Ada 👩🏽‍💻"})
    void writesNamesSoThatEveryServerTakesThem(String written) throws Exception {
        name = written;
        MimeMessage message = sent();

        assertThat(message.getHeader("To", null)).matches("\\p{ASCII}+");
        InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
        assertThat(to.getPersonal()).isEqualTo(written);
        assertThat(to.getAddress()).isEqualTo("ada@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada\r\nBcc: all@example.com", "Ada\nX-Evil: 1", "Ada\u2028Bcc: x", "Ada\u0000"})
    void letsNoLineBreakIntoTheHeaders(String evil) throws Exception {
        name = evil;
        subject = evil;
        MimeMessage message = sent();

        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X-Evil")).isNull();
        assertThat(message.getSubject()).doesNotContain("\r", "\n", "\u2028", "\u0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.com\r\nBcc: b@example.com",
                "a@example.com, b@example.com",
                "no address",
                "",
                "a b@example.com"
            })
    void refusesAnAddressThatIsNone(String address) {
        recipient = address;

        assertThatThrownBy(this::sent).isInstanceOf(AddressException.class);
    }

    @Test
    void answersGoToTheSupportAddressWhenThereIsOne() throws Exception {
        assertThat(sent().getHeader("Reply-To")).isNull();
        replyTo = "help@shop.example";

        assertThat(sent().getReplyTo()[0].toString()).contains("help@shop.example");
    }

    @Test
    void sendsWithoutAName() throws Exception {
        name = null;

        assertThat(sent().getHeader("To", null)).isEqualTo("ada@example.com");
    }

    @Test
    void cutsAnEndlessSubjectBetweenCharacters() throws MessagingException {
        String line = Envelope.oneLine("👍".repeat(1000));

        assertThat(line).hasSizeLessThan(700).isEqualTo("👍".repeat(line.codePointCount(0, line.length())));
    }
}
