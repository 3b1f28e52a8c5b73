package org.broadleafcare.channel.email.mime.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.broadleafcare.common.text.HtmlSanitizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFolderTest {

    private final HtmlSanitizer sanitizer = new HtmlSanitizer();
    private final QuoteFolder folder = new QuoteFolder(sanitizer, List.of("##- Please answer above this line -##"));

    /** One of the cases in {@code mail-quotes}: {@code ### name}, new words, {@code @@@}, the rest. */
    record Case(String name, String above, @Nullable String below) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void foldsPlainText(Case mail) {
        String all = mail.below() == null ? mail.above() : mail.above() + "\n\n" + mail.below();

        Folded folded = folder.fold("Re: Order", all, null);

        assertThat(folded.text()).isEqualTo(mail.above());
        assertThat(folded.quotedText()).isEqualTo(mail.below());
    }

    @ParameterizedTest
    @MethodSource("htmls")
    void foldsHtml(Case mail) {
        Folded folded = folder.fold("Re: Order", sanitizer.plainText(mail.above()), mail.above());

        if ("(all)".equals(mail.below())) {
            assertThat(folded.html()).isEqualTo(mail.above());
            assertThat(folded.quotedHtml()).isNull();
        } else {
            assertThat(sanitizer.plainText(String.valueOf(folded.html()))).isEqualTo(mail.below());
            assertThat(words(folded.html() + " " + folded.quotedHtml()))
                    .containsExactlyInAnyOrderElementsOf(words(mail.above()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fwd: Parcel",
                "FW: Parcel",
                "WG: Paket",
                "TR : Colis",
                "RV: Paquete",
                "I: Pacco",
                "Doorst: Pakket",
                "VS: Pakke",
                "VB: Paket",
                "PD: Paczka",
                "転送: 小包",
                "转发：包裹",
                "إعادة توجيه: طرد",
                "[List] Re: Fwd: Parcel"
            })
    void foldsNothingOfAForwardedMail(String subject) {
        String text = "See below\n\n> Lost";

        assertThat(folder.fold(subject, text, null)).isEqualTo(Folded.nothing(text, null));
        assertThat(folder.fold("Re: Order", text, null).quotedText()).isEqualTo("> Lost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Re: Fwdirection", "I want it", "Transport", "vs", "Paid: 5", "Re: Order"})
    void doesNotTakeEverySubjectForAForward(String subject) {
        assertThat(ForwardMarks.isForward(subject)).isFalse();
    }

    @Test
    void takesTheBorderOfTheHtmlWhenThePlainTextHasLostIt() {
        Folded folded =
                folder.fold("Re: Order", "Yes Old words", "<p>Yes</p><blockquote type=cite>Old words</blockquote>");

        assertThat(folded.text()).isEqualTo("Yes");
        assertThat(folded.quotedText()).isEqualTo("Old words");
    }

    @Test
    void isNotSlowedByHostileText() {
        String hostile = "On 1 ".repeat(20_000) + ":\n" + "-".repeat(100_000) + "\n" + "From:\n".repeat(50_000);
        String deep = "<div>".repeat(30_000) + "From: 1:" + "</div>".repeat(30_000);

        assertThat(folder.fold("x", hostile, null).text()).isNotEmpty();
        assertThat(folder.fold("x", "y", deep).html()).isEqualTo(deep);
    }

    static Stream<Case> texts() throws IOException {
        return cases("text.txt");
    }

    static Stream<Case> htmls() throws IOException {
        return cases("html.txt");
    }

    private List<String> words(String html) {
        return Arrays.asList(sanitizer.plainText(html).split("\\s+"));
    }

    private static Stream<Case> cases(String file) throws IOException {
        try (InputStream in = QuoteFolderTest.class.getResourceAsStream("/mail-quotes/" + file)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^### ")).skip(1).map(QuoteFolderTest::aCase);
        }
    }

    private static Case aCase(String block) {
        int end = block.indexOf('\n');
        String body = block.substring(end + 1);
        int border = body.indexOf("@@@\n");
        return border < 0
                ? new Case(block.substring(0, end), body.stripTrailing(), null)
                : new Case(
                        block.substring(0, end),
                        body.substring(0, border).stripTrailing(),
                        body.substring(border + 4).stripTrailing());
    }
}
