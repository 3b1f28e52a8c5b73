package org.broadleafcare.channel.email.mime;

import org.broadleafcare.common.file.Upload;
import org.jspecify.annotations.Nullable;

/**
 * A file in a mail, not yet trusted: neither its name nor its type.
 *
 * @param name decoded, never blank; made up from the type when the mail names none ({@code picture.png}); may hold
 *     anything a hostile sender writes, {@code FileRules} makes it fit to be shown
 * @param contentType as claimed, lower case without parameters, for example {@code image/png}
 * @param size bytes after decoding
 * @param contentId Content-ID without angle brackets; null when it has none
 * @param inline the HTML shows it as a picture ({@code cid:})
 * @param content the decoded bytes, opened anew at each call, readable until {@link ReadMail#close()}
 */
public record MailFile(
        String name,
        String contentType,
        long size,
        @Nullable String contentId,
        boolean inline,
        Upload.Content content) {

    /** As the file rules and the file store want it. */
    public Upload upload() {
        return new Upload(name, size, content);
    }
}
