package org.broadleafcare.storefront.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.file.FileRules;
import org.broadleafcare.common.file.FileVerdict;
import org.broadleafcare.common.file.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class FormReaderTest {
    private static final FileLimits LIMITS = new FileLimits(3, 1024 * 1024);
    private static final Refusal LIE = Refusal.of("file_type_mismatch", "lie.png");

    private final MockHttpSession session = new MockHttpSession();
    private FormReader reader;
    private int looks;

    @BeforeEach
    void makeReader(@TempDir Path folder) {
        reader = new FormReader(new UploadShelf(folder, 100, Clock.systemUTC()), new RefusingLies());
    }

    @Test
    void keepsGoodFilesForTheNextAttemptAndForgetsRefusedOnes() throws IOException {
        FormPost first = reader.read(form(file("note.txt") + file("lie.png")), LIMITS);
        FormPost second = reader.read(form(field("kept", "note.txt")), LIMITS);

        assertThat(first.refusals()).containsExactly(LIE);
        assertThat(first.files()).extracting(ShelvedFile::name).containsExactly("note.txt");
        assertThat(second.refusals()).isEmpty();
        assertThat(second.files()).isEqualTo(first.files());
    }

    @Test
    void saysWhichKeptFilesANewSessionHasLost() throws IOException {
        FormPost post = reader.read(form(field("kept", "note.txt")), LIMITS);

        assertThat(post.refusals()).containsExactly(Refusal.of("file_gone", "note.txt"));
    }

    @Test
    void takesAFileAwayThatTheShopperHasTicked() throws IOException {
        FormPost first = reader.read(form(file("note.txt")), LIMITS);

        FormPost second = reader.read(
                form(field("kept", "note.txt")
                        + field("drop", first.files().get(0).id())),
                LIMITS);

        assertThat(second.files()).isEmpty();
        assertThat(second.refusals()).isEmpty();
    }

    @Test
    void doesNotLookAtRefusedFilesForEver() throws IOException {
        FormPost post = reader.read(form(file("lie.png").repeat(200)), LIMITS);

        assertThat(post.files()).isEmpty();
        assertThat(looks).isEqualTo(9);
        assertThat(post.refusals()).containsExactly(LIE, Refusal.of("too_many_files", 3));
    }

    @Test
    void readsNoMorePartsThanAnHonestFormCouldHave() throws IOException {
        FormPost post = reader.read(form(field("a", "b").repeat(3000)), LIMITS);

        assertThat(post.refusals()).containsExactly(Refusal.of("upload_too_large"));
    }

    @Test
    void keepsNoMoreTextThanAnHonestFormCouldHave() throws IOException {
        FormPost post = reader.read(form(field("a", "b".repeat(100_000)).repeat(50)), LIMITS);

        assertThat(post.values("a")).hasSize(3);
    }

    @Test
    void stopsAtTheNumberOfFilesAllowed() throws IOException {
        FormPost post = reader.read(form(file("a.txt").repeat(200)), LIMITS);

        assertThat(post.files()).hasSize(3);
        assertThat(post.refusals()).containsExactly(Refusal.of("too_many_files", 3));
    }

    @Test
    void cutsTextNobodyWouldType() throws IOException {
        FormPost post = reader.read(form(field("text", "x".repeat(10 * 1024 * 1024))), LIMITS);

        assertThat(post.value("text")).hasSize(FormReader.LONGEST_FIELD);
    }

    @Test
    void takesPathsOutOfFileNames() throws IOException {
        FormPost post = reader.read(form(file("../../etc/passwd.txt") + file("C:\\Users\\me\\b.txt")), LIMITS);

        assertThat(post.files()).extracting(ShelvedFile::name).containsExactly("passwd.txt", "b.txt");
    }

    @Test
    void stopsReadingAnUploadThatNeverEnds() throws IOException {
        Endless body = new Endless(field("submission", "k1")
                + "--B\r\nContent-Disposition: form-data; name=\"files\"; filename=\"big.txt\"\r\n\r\n");

        FormPost post = reader.read(body.request(session), LIMITS);

        assertThat(post.files()).isEmpty();
        assertThat(post.refusals()).contains(Refusal.of("upload_too_large"));
        assertThat(body.read).isLessThan(32L * 1024 * 1024);
    }

    @Test
    void stopsReadingFieldsThatNeverEnd() throws IOException {
        Endless body = new Endless(field("submission", "k1") + field("text", "kept")
                + "--B\r\nContent-Disposition: form-data; name=\"more\"\r\n\r\n");

        FormPost post = reader.read(body.request(session), LIMITS);

        assertThat(post.value("text")).isEqualTo("kept");
        assertThat(post.refusals()).containsExactly(Refusal.of("upload_too_large"));
    }

    @Test
    void takesNoMoreThanAThousandFields() throws IOException {
        FormPost post = reader.read(form(field("item", "1").repeat(5_000)), LIMITS);

        assertThat(post.values("item")).hasSizeLessThan(1_001);
    }

    @Test
    void refusesPartsWhoseHeadersAreTooLong() {
        String bomb =
                "--B\r\nContent-Disposition: form-data; name=\"x\"\r\n" + "X-A: b\r\n".repeat(100_000) + "\r\nx\r\n";

        assertThatExceptionOfType(FormUnreadable.class).isThrownBy(() -> reader.read(form(bomb), LIMITS));
    }

    @Test
    void refusesABodyThatBreaksOff() {
        MockHttpServletRequest request = form("");
        request.setContent("--B\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhalf a wor"
                .getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(FormUnreadable.class).isThrownBy(() -> reader.read(request, LIMITS));
    }

    @Test
    void refusesABodyWithoutBoundary() {
        MockHttpServletRequest request = form("");
        request.setContentType("multipart/form-data");

        assertThatExceptionOfType(FormUnreadable.class).isThrownBy(() -> reader.read(request, LIMITS));
    }

    /** A body that goes on with the same letter for ever. */
    private static final class Endless extends ServletInputStream {
        private final byte[] start;
        private long read;

        Endless(String start) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
        }

        MockHttpServletRequest request(MockHttpSession session) {
            MockHttpServletRequest request = new MockHttpServletRequest("POST", "/contact/question") {
                @Override
                public ServletInputStream getInputStream() {
                    return Endless.this;
                }
            };
            request.setSession(session);
            request.setContentType("multipart/form-data; boundary=B");
            return request;
        }

        @Override
        public int read() {
            return read < start.length ? start[(int) read++] : letter();
        }

        private int letter() {
            read++;
            return 'x';
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private MockHttpServletRequest form(String parts) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/contact/question");
        request.setSession(session);
        request.setContentType("multipart/form-data; boundary=B");
        request.setContent((field("submission", "k1") + parts + "--B--\r\n").getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static String field(String name, String value) {
        return "--B\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name) {
        return "--B\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: image/png\r\n\r\nbytes\r\n";
    }

    private final class RefusingLies implements FileRules {
        @Override
        public FileVerdict check(Upload upload) {
            looks++;
            return upload.fileName().startsWith("lie")
                    ? new FileVerdict.Refused(LIE)
                    : new FileVerdict.Accepted(upload.fileName(), "text/plain", upload.size(), "", false);
        }

        @Override
        public Optional<Refusal> checkCount(int files) {
            return Optional.empty();
        }
    }
}
