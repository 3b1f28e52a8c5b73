package org.broadleafcare.channel.email.mime;

import java.util.List;
import java.util.Optional;

/**
 * The header fields of a mail or of a part, topmost first. Names are compared without regard to case.
 *
 * @param all at most 200; later ones are left out, of which the mail's trouble codes tell
 */
public record MailHeaders(List<MailHeader> all) {

    public static final MailHeaders NONE = new MailHeaders(List.of());

    public MailHeaders {
        all = List.copyOf(all);
    }

    /** Value of the topmost field of that name; may be "". */
    public Optional<String> first(String name) {
        return all.stream()
                .filter(header -> header.isCalled(name))
                .map(MailHeader::value)
                .findFirst();
    }

    /** Value of the topmost field of that name, "" when there is none. */
    public String valueOf(String name) {
        return first(name).orElse("");
    }

    /** Values of all fields of that name, topmost first. */
    public List<String> every(String name) {
        return all.stream()
                .filter(header -> header.isCalled(name))
                .map(MailHeader::value)
                .toList();
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }
}
