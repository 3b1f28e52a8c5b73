package org.broadleafcare.channel.email.mime;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.broadleafcare.channel.email.mime.text.Charsets;
import org.broadleafcare.channel.email.mime.text.CleanText;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.common.text.HtmlSanitizer;
import org.broadleafcare.relocated.mime4j.MimeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a {@link ReadMail} of raw bytes, in up to three goes: by the structure; headers by hand and the body as one text;
 * the whole mail as an attached file. So no mail is lost for what is in it.
 */
public final class MailReader {

    private static final Logger LOG = LoggerFactory.getLogger(MailReader.class);
    private static final Closeable NOTHING = () -> {};

    private final HtmlSanitizer html;

    public MailReader(HtmlSanitizer html) {
        this.html = html;
    }

    /**
     * Reads a mail. IOException only when the bytes cannot be fetched or set aside, never for what they are.
     *
     * @param raw the mail as it came; opened more than once, and later by files of the result
     */
    public ReadMail read(Upload.Content raw, Limits limits) throws IOException {
        Spool spool = new Spool(limits.fileBytes());
        try {
            return byStructure(raw, limits, spool);
        } catch (Spool.SpoolFailed | SourceFailed e) {
            spool.close();
            throw e;
        } catch (MimeException | IOException | RuntimeException e) {
            spool.close();
            LOG.info("A mail is read by its headers only: {}", e.getClass().getName());
        }
        try {
            return byHeaders(raw, limits);
        } catch (SourceFailed e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("A mail is kept unread: {}", e.getClass().getName());
        }
        return unread(raw);
    }

    private ReadMail byStructure(Upload.Content raw, Limits limits, Spool spool) throws IOException, MimeException {
        try (InputStream in = new Source(raw.open())) {
            HeaderReader.Block block = HeaderReader.split(in);
            Set<Trouble> trouble = EnumSet.noneOf(Trouble.class);
            trouble.addAll(block.trouble());
            MailFiles files = new MailFiles(spool, trouble);
            PartCollector parts = new PartCollector(new BodyChoice(html), files, limits, trouble, raw);
            new MimeWalk(limits, trouble).walk(block.headers(), block.body(), parts);
            Words words = parts.words();
            return MailAssembly.of(
                    block.headers(),
                    new MailAssembly.Contents(
                            CleanText.lines(words.text(html)),
                            words.html(),
                            files.kept(),
                            files.withheld(),
                            parts.calendar(),
                            parts.report(),
                            parts.embedded()),
                    trouble,
                    spool);
        }
    }

    private static ReadMail byHeaders(Upload.Content raw, Limits limits) throws IOException {
        try (InputStream in = new Source(raw.open())) {
            HeaderReader.Block block = HeaderReader.split(in);
            byte[] body = block.body().readNBytes(limits.textCharacters());
            String declared = ContentField.of(block.headers().valueOf("Content-Type"))
                    .parameter("charset")
                    .orElse(null);
            String text = CleanText.lines(Charsets.decode(body, declared).text());
            Set<Trouble> trouble = EnumSet.of(Trouble.STRUCTURE);
            trouble.addAll(block.trouble());
            return MailAssembly.of(block.headers(), contents(text, whole(raw)), trouble, NOTHING);
        }
    }

    private static ReadMail unread(Upload.Content raw) throws IOException {
        return MailAssembly.of(MailHeaders.NONE, contents("", whole(raw)), EnumSet.of(Trouble.UNREADABLE), NOTHING);
    }

    private static MailAssembly.Contents contents(String text, MailFile whole) {
        return new MailAssembly.Contents(text, null, List.of(whole), List.of(), null, null, List.of());
    }

    private static MailFile whole(Upload.Content raw) throws IOException {
        try (InputStream in = new Source(raw.open())) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            return new MailFile("message.eml", "message/rfc822", size, null, false, raw);
        }
    }

    /** The bytes of the mail could not be fetched: a fault of the store, not of the mail. */
    private static final class SourceFailed extends IOException {
        private static final long serialVersionUID = 1;

        SourceFailed(IOException cause) {
            super("The bytes of a mail cannot be read", cause);
        }
    }

    /** Tells faults of the store from those a parser throws. */
    private static final class Source extends FilterInputStream {
        Source(@Nullable InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw new SourceFailed(e);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (IOException e) {
                throw new SourceFailed(e);
            }
        }
    }
}
