package org.broadleafcare.channel.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.broadleafcare.channel.email.bounce.BounceReport;
import org.broadleafcare.channel.email.inbound.NatureOf;
import org.broadleafcare.channel.email.junk.AuthResults;
import org.broadleafcare.channel.email.mime.quote.Folded;
import org.broadleafcare.channel.email.mime.quote.QuoteFolder;
import org.broadleafcare.common.text.HtmlSanitizer;

/** Whatever happens to a mail on its way, it is read. */
class MailReaderPropertyTest {

    private static final HtmlSanitizer SANITIZER = new HtmlSanitizer();
    private static final QuoteFolder FOLDER = new QuoteFolder(SANITIZER, List.of());

    @Property(tries = 400)
    void readsCorpusMailsThatWereCutOff(@ForAll("corpus") byte[] mail, @ForAll Random random) throws IOException {
        isReadWhole(Arrays.copyOf(mail, random.nextInt(mail.length + 1)));
    }

    @Property(tries = 800)
    void readsCorpusMailsWithDamage(@ForAll("corpus") byte[] mail, @ForAll Random random) throws IOException {
        byte[] damaged = mail.clone();
        for (int i = 0; i < 1 + random.nextInt(20) && damaged.length > 0; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        isReadWhole(damaged);
    }

    @Property(tries = 300)
    void readsTwoMailsGluedTogether(@ForAll("corpus") byte[] one, @ForAll("corpus") byte[] other, @ForAll Random random)
            throws IOException {
        byte[] start = Arrays.copyOf(one, random.nextInt(one.length + 1));
        byte[] glued = Arrays.copyOf(start, start.length + other.length);
        System.arraycopy(other, 0, glued, start.length, other.length);
        isReadWhole(glued);
    }

    @Property(tries = 400)
    void readsAnyBytes(@ForAll byte[] bytes) throws IOException {
        isReadWhole(bytes);
    }

    @Provide
    Arbitrary<byte[]> corpus() throws IOException {
        return Arbitraries.of(MailCorpus.names().toList()).map(MailCorpus::bytes);
    }

    private static void isReadWhole(byte[] raw) throws IOException {
        try (ReadMail mail = MailFixtures.read(raw)) {
            assertThat(mail.text()).hasSizeLessThanOrEqualTo(1_000_000).satisfies(MailReaderPropertyTest::isClean);
            assertThat(mail.subject()).doesNotContain("\n").satisfies(MailReaderPropertyTest::isClean);
            for (MailFile file : mail.files()) {
                assertThat(file.name()).isNotBlank();
                try (InputStream in = file.content().open()) {
                    assertThat(in.transferTo(java.io.OutputStream.nullOutputStream()))
                            .isEqualTo(file.size());
                }
            }
            assertThat(NatureOf.of(mail, mark -> false)).isNotNull();
            assertThat(AuthResults.read(mail.headers(), "mx.shop.example")).isNotNull();
            BounceReport.of(mail)
                    .ifPresent(report -> assertThat(report.recipients()).isNotEmpty());
            Folded folded = FOLDER.fold(mail);
            assertThat(SANITIZER.cleanMail(String.valueOf(folded.html()), mail.inlineFiles()))
                    .doesNotContain("<script");
        }
    }

    private static void isClean(String text) {
        assertThat(text.indexOf(0)).isNegative();
        assertThat(text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .isFalse();
    }
}
