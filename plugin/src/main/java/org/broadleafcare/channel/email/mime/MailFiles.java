package org.broadleafcare.channel.email.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.ticket.WithheldFile;
import org.jspecify.annotations.Nullable;

/** The files of a mail while it is read. */
final class MailFiles {

    private final Spool spool;
    private final Set<Trouble> trouble;
    private final List<MailFile> kept = new ArrayList<>();
    private final List<WithheldFile> withheld = new ArrayList<>();

    MailFiles(Spool spool, Set<Trouble> trouble) {
        this.spool = spool;
        this.trouble = trouble;
    }

    /** Keeps a part as a file; its content, or null when all files together are too large. */
    Upload.@Nullable Content add(PartHead head, InputStream bytes) throws IOException {
        return add(FileNames.of(head), head.mimeType(), head.contentId().orElse(null), bytes);
    }

    Upload.@Nullable Content add(String name, String type, byte[] bytes) {
        try {
            return add(name, type, null, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Upload.@Nullable Content add(String name, String type, @Nullable String contentId, InputStream bytes)
            throws IOException {
        Spool.Kept file = spool.keep(bytes);
        Upload.Content content = file.content();
        if (content == null) {
            trouble.add(Trouble.LARGE_FILES);
            withheld.add(new WithheldFile(name, file.size(), "mail_too_large"));
        } else {
            kept.add(new MailFile(name, type, file.size(), contentId, false, content));
        }
        return content;
    }

    /** A file that lies elsewhere already. */
    void add(MailFile file) {
        kept.add(file);
    }

    /** Takes the last file back: it was only a wrapping. */
    void dropLast() {
        kept.remove(kept.size() - 1);
    }

    List<MailFile> kept() {
        return kept;
    }

    List<WithheldFile> withheld() {
        return withheld;
    }
}
