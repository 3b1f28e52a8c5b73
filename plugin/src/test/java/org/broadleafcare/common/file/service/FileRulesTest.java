package org.broadleafcare.common.file.service;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.file.FileRules;
import org.broadleafcare.common.file.FileVerdict;
import org.broadleafcare.common.file.FileVerdict.Accepted;
import org.broadleafcare.common.file.FileVerdict.Refused;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.common.file.spi.FileScanner;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileRulesTest {

    private static final byte[] HTML = text("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
    private static final byte[] SVG = text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    private static final byte[] NOTHING_KNOWN = {1, 2, 3};
    private static final byte[] EXE = concat(text("MZ"), new byte[500]);

    private final FileRules rules = new FileRulesImpl(defaults(), List::of);

    static Stream<Arguments> honestFiles() {
        return Stream.of(
                Arguments.of("a.png", picture("png"), "image/png", true),
                Arguments.of("A.JPG", picture("jpg"), "image/jpeg", true),
                Arguments.of("a.jpeg", picture("jpg"), "image/jpeg", true),
                Arguments.of("a.gif", picture("gif"), "image/gif", true),
                Arguments.of("a.webp", concat(text("RIFF\20\0\0\0WEBPVP8 "), new byte[20]), "image/webp", true),
                Arguments.of("a.pdf", text("%PDF-1.7\n%\u00e2\n1 0 obj"), "application/pdf", false),
                Arguments.of("a.txt", text("Grüße, 元気ですか, مرحبا"), "text/plain", false),
                Arguments.of("b.txt", "住所が違います".getBytes(Charset.forName("Shift_JIS")), "text/plain", false),
                Arguments.of("c.txt", "Größe".getBytes(UTF_16), "text/plain", false),
                Arguments.of("a.csv", text("a,b\n1,2\n"), "text/csv", false),
                Arguments.of("a.docx", office("word/document.xml"), FileType.WORD.contentType(), false),
                Arguments.of("a.xlsx", office("xl/workbook.xml"), FileType.EXCEL.contentType(), false),
                Arguments.of(
                        "a.mp4", concat(text("\0\0\0\30ftypmp42\0\0\0\0mp42isom"), new byte[50]), "video/mp4", false),
                Arguments.of(
                        "a.mov",
                        concat(text("\0\0\0\24ftypqt  \0\0\2\0qt  "), new byte[50]),
                        "video/quicktime",
                        false));
    }

    @ParameterizedTest
    @MethodSource("honestFiles")
    void acceptsAFileThatIsWhatItsNameSays(String name, byte[] bytes, String contentType, boolean picture)
            throws IOException {
        assertThat(rules.check(upload(name, bytes))).isInstanceOfSatisfying(Accepted.class, file -> {
            assertThat(file.contentType()).isEqualTo(contentType);
            assertThat(file.picture()).isEqualTo(picture);
            assertThat(file.size()).isEqualTo(bytes.length);
        });
    }

    static Stream<Arguments> liars() {
        return Stream.of(
                Arguments.of("a.png", HTML),
                Arguments.of("a.png", SVG),
                Arguments.of("a.png", EXE),
                Arguments.of("a.png", picture("jpg")),
                Arguments.of("a.png", NOTHING_KNOWN),
                Arguments.of("a.pdf", NOTHING_KNOWN),
                Arguments.of("a.mp4", NOTHING_KNOWN),
                Arguments.of("a.txt", NOTHING_KNOWN),
                Arguments.of("a.jpg", text("just words")),
                Arguments.of("a.txt", HTML),
                Arguments.of("a.txt", EXE),
                Arguments.of("a.csv", picture("png")),
                Arguments.of("a.pdf", HTML),
                Arguments.of("a.docx", zip("readme.txt")),
                Arguments.of("a.docx", office("xl/workbook.xml")),
                Arguments.of("a.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
                Arguments.of("a.xlsx", concat(text("PK\3\4"), new byte[100])),
                Arguments.of("a.mp4", EXE));
    }

    @ParameterizedTest
    @MethodSource("liars")
    void refusesAFileThatIsNotWhatItsNameSays(String name, byte[] bytes) throws IOException {
        assertThat(refusal(rules.check(upload(name, bytes)))).isEqualTo(Refusal.of("file_type_mismatch", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.svg", "a.html", "a.exe", "a.zip", "a", "a.png.exe", "a.docm", "a.js", "png"})
    void refusesNamesOfOtherTypes(String name) throws IOException {
        byte[] bytes = name.endsWith("svg") ? SVG : picture("png");

        assertThat(refusal(rules.check(upload(name, bytes)))).isEqualTo(Refusal.of("file_type_not_allowed", name));
    }

    @Test
    void refusesAFileThatIsEmptyOrTooLargeWhateverItClaims() throws IOException {
        assertThat(refusal(rules.check(upload("a.txt", new byte[0])))).isEqualTo(Refusal.of("file_empty", "a.txt"));
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        Upload claimsToBeSmall = new Upload("a.txt", 5, () -> new ByteArrayInputStream(large));
        assertThat(refusal(rules.check(claimsToBeSmall))).isEqualTo(Refusal.of("file_too_large", "a.txt", 10));
    }

    @Test
    void stopsReadingWhereAFileBecomesTooLarge() throws IOException {
        Upload endless = new Upload("a.txt", 5, () -> new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                Arrays.fill(buffer, from, from + length, (byte) 'x');
                return length;
            }
        });

        assertThat(refusal(rules.check(endless)).code()).isEqualTo("file_too_large");
    }

    @Test
    void namesTheFileSafelyAndByItsHash() throws IOException {
        assertThat(rules.check(upload("../../ni\u202Egnp.txt", text("abc"))))
                .isEqualTo(new Accepted(
                        "nignp.txt",
                        "text/plain",
                        3,
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                        false));
    }

    @Test
    void limitsTheNumberOfFiles() {
        assertThat(rules.checkCount(10)).isEmpty();
        assertThat(rules.checkCount(200)).contains(Refusal.of("too_many_files", 10));
    }

    @Test
    void asksTheShopsScanner() throws IOException {
        FileScanner scanner = upload -> Optional.of(Refusal.of("file_infected"));
        FileRules scanned = new FileRulesImpl(defaults(), () -> List.of(scanner));

        assertThat(refusal(scanned.check(upload("a.txt", text("abc"))))).isEqualTo(Refusal.of("file_infected"));
    }

    private static Refusal refusal(FileVerdict verdict) {
        assertThat(verdict).isInstanceOf(Refused.class);
        return ((Refused) verdict).refusal();
    }

    private static Upload upload(String name, byte[] bytes) {
        return new Upload(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] picture(String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] office(String mainPart) {
        return zip("[Content_Types].xml", mainPart);
    }

    private static byte[] zip(String... parts) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(text("<x/>"));
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Settings defaults() {
        return new Settings() {
            @Override
            public <T> T get(Setting<T> setting, SettingScope scope) {
                return setting.defaultValue();
            }

            @Override
            public Optional<Setting<?>> find(String key) {
                return Optional.empty();
            }
        };
    }
}
