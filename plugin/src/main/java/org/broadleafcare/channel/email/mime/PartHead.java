package org.broadleafcare.channel.email.mime;

import java.util.Locale;
import java.util.Optional;
import org.broadleafcare.channel.email.mime.text.CleanText;
import org.broadleafcare.channel.email.mime.text.EncodedWords;

/** What a part says about itself. */
record PartHead(MailHeaders headers, ContentField type, ContentField disposition) {

    static PartHead of(MailHeaders headers) {
        return new PartHead(
                headers,
                ContentField.of(headers.valueOf("Content-Type")),
                ContentField.of(headers.valueOf("Content-Disposition")));
    }

    /** Lower case, {@code text/plain} when it says nothing of use. */
    String mimeType() {
        String said = type.value();
        return said.matches("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,100}") ? said : "text/plain";
    }

    boolean isMultipart() {
        return mimeType().startsWith("multipart/");
    }

    boolean isText() {
        return mimeType().equals("text/plain") || mimeType().equals("text/html");
    }

    boolean isAttached() {
        return disposition.value().equals("attachment");
    }

    boolean hasBoundary() {
        return type.parameter("boundary").filter(text -> !text.isBlank()).isPresent();
    }

    /** As sent, one line; empty when it names none. */
    Optional<String> fileName() {
        return disposition
                .parameter("filename")
                .or(() -> type.parameter("name"))
                .map(CleanText::lines)
                .map(name -> CleanText.cut(name.replace("\n", " ").strip(), 255))
                .filter(name -> !name.isEmpty());
    }

    Optional<String> contentId() {
        String id = headers.valueOf("Content-ID").strip();
        String bare = id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
        return Optional.of(CleanText.cut(CleanText.line(bare), 255)).filter(text -> !text.isEmpty());
    }

    String encoding() {
        return CleanText.line(headers.valueOf("Content-Transfer-Encoding")).toLowerCase(Locale.ROOT);
    }

    /** Content-Description, which some programs use for the name. */
    String description() {
        return CleanText.line(EncodedWords.decode(headers.valueOf("Content-Description")));
    }
}
