package org.broadleafcare.channel.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadleafcare.channel.email.bounce.BounceReport;
import org.broadleafcare.channel.email.inbound.NatureOf;
import org.broadleafcare.channel.email.mime.quote.Folded;
import org.broadleafcare.channel.email.mime.quote.QuoteFolder;
import org.broadleafcare.common.text.HtmlSanitizer;
import org.broadleafcare.ticket.CalendarFacts;
import org.broadleafcare.ticket.MailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails of our own making, each with what is expected of it beside it. */
class MailCorpusTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final HtmlSanitizer sanitizer = new HtmlSanitizer();
    private final QuoteFolder folder = new QuoteFolder(sanitizer, List.of("##- Please answer above this line -##"));

    @ParameterizedTest
    @MethodSource("mails")
    void readsAsExpected(String name) throws IOException {
        Path expected = MailCorpus.folder().resolve(name.replace(".eml", ".json"));

        try (ReadMail mail = MailFixtures.read(MailCorpus.bytes(name))) {
            JsonNode actual = JSON.valueToTree(view(mail));
            assertThat(JSON.writeValueAsString(actual))
                    .isEqualTo(JSON.writeValueAsString(JSON.readTree(Files.readAllBytes(expected))));
        }
    }

    @Test
    void holdsAtLeastSeventyMails() throws IOException {
        assertThat(mails()).hasSizeGreaterThanOrEqualTo(70);
    }

    static Stream<String> mails() throws IOException {
        return MailCorpus.names();
    }

    private Map<String, Object> view(ReadMail mail) {
        Folded folded = folder.fold(mail);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("from", mail.from().stream().map(MailCorpusTest::shown).toList());
        view.put("to", mail.to().stream().map(MailCorpusTest::shown).toList());
        view.put("subject", mail.subject());
        view.put("date", String.valueOf(mail.date()));
        view.put(
                "ids",
                Stream.concat(mail.inReplyTo().stream(), mail.references().stream())
                        .distinct()
                        .toList());
        view.put("text", folded.text());
        view.put("quoted", Objects.requireNonNullElse(folded.quotedText(), ""));
        view.put(
                "html",
                mail.html() == null ? "" : sanitizer.cleanMail(String.valueOf(folded.html()), mail.inlineFiles()));
        view.put("files", mail.files().stream().map(MailCorpusTest::shown).toList());
        view.put("calendar", mail.calendar() == null ? "" : shown(mail.calendar()));
        view.put("nature", NatureOf.of(mail, "shop-1"::equals).name());
        view.put("bounce", BounceReport.of(mail).map(MailCorpusTest::shown).orElse(List.of()));
        view.put("trouble", mail.trouble());
        return view;
    }

    private static String shown(MailAddress address) {
        return (address.name() == null ? "" : address.name() + " ") + "<" + address.email() + ">";
    }

    private static String shown(MailFile file) {
        return file.name() + " | " + file.contentType() + " | " + file.size() + (file.inline() ? " | inline" : "");
    }

    private static String shown(CalendarFacts facts) {
        return String.join(
                " | ",
                facts.method(),
                facts.summary(),
                facts.start() + (facts.allDay() ? " all day" : ""),
                String.valueOf(facts.end()),
                String.valueOf(facts.place()),
                String.valueOf(facts.organiser()));
    }

    private static List<String> shown(BounceReport report) {
        return Stream.concat(
                        Stream.of(String.valueOf(report.originalMessageId())),
                        report.recipients().stream()
                                .map(to -> to.email() + " | " + to.action() + " | " + to.status() + " | "
                                        + (to.isHard() ? "hard" : "soft") + " | "
                                        + to.reason().code()))
                .toList();
    }
}
