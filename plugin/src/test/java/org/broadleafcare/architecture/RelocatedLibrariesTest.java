package org.broadleafcare.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.broadleafcare.relocated.angus.mail.imap.IMAPStore;
import org.broadleafcare.relocated.angus.mail.smtp.SMTPTransport;
import org.broadleafcare.relocated.mail.MessagingException;
import org.broadleafcare.relocated.mail.Session;
import org.broadleafcare.relocated.mail.URLName;
import org.broadleafcare.relocated.mail.internet.MimeMessage;
import org.broadleafcare.relocated.mime4j.MimeException;
import org.broadleafcare.relocated.mime4j.stream.EntityState;
import org.broadleafcare.relocated.mime4j.stream.MimeTokenStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail libraries live beside the shop's javax.mail, which is on this class path too, and do not touch it. */
class RelocatedLibrariesTest {
    private static final byte[] MAIL = "From: a@example.com\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n\r\nhello\r\n"
            .getBytes(StandardCharsets.UTF_8);

    private final Session session = Session.getInstance(new Properties());

    @Test
    void makesStoreAndTransportWithoutLookingForProviders() throws MessagingException {
        try (IMAPStore store = new IMAPStore(session, new URLName("imap", "localhost", 143, null, "a", "b"));
                SMTPTransport transport =
                        new SMTPTransport(session, new URLName("smtp", "localhost", 25, null, "a", "b"))) {
            assertThat(store.isConnected()).isFalse();
            assertThat(transport.isConnected()).isFalse();
        }
    }

    @Test
    void carriesTheBytesOfAMailAsTheyAre() throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(MAIL));
        message.writeTo(bytes);

        assertThat(message.getSubject()).isEqualTo("Grüße");
        assertThat(bytes.toByteArray()).isEqualTo(MAIL);
    }

    @Test
    void readsAMailPartByPart() throws IOException, MimeException {
        MimeTokenStream tokens = new MimeTokenStream();
        tokens.parse(new ByteArrayInputStream(MAIL));
        while (tokens.getState() != EntityState.T_BODY) {
            tokens.next();
        }
        try (InputStream body = tokens.getDecodedInputStream()) {
            assertThat(body).hasBinaryContent("hello\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.mail.Session",
                "jakarta.activation.DataSource",
                "org.eclipse.angus.mail.imap.IMAPStore",
                "org.eclipse.angus.activation.MailcapFile",
                "org.apache.james.mime4j.stream.MimeTokenStream"
            })
    void bringsNoneUnderItsOwnName(String name) {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(name));
    }

    /** javax.mail and javax.activation read these names from every jar, and would find handlers of another library. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/mailcap",
                "META-INF/mimetypes.default",
                "META-INF/javamail.providers",
                "META-INF/javamail.default.providers",
                "META-INF/javamail.charset.map"
            })
    void leavesNothingWhereTheShopsMailLibraryLooks(String name) throws IOException {
        String ours = IMAPStore.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        List<URL> found = Collections.list(getClass().getClassLoader().getResources(name));

        assertThat(found).noneMatch(url -> url.getPath().contains(ours));
    }
}
