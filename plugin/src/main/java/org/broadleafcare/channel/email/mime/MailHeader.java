package org.broadleafcare.channel.email.mime;

/**
 * One header field.
 *
 * @param name as written, for example {@code Subject}
 * @param value unfolded and trimmed; encoded words (RFC 2047) are still encoded, raw 8-bit text is decoded
 */
public record MailHeader(String name, String value) {

    public boolean isCalled(String other) {
        return name.equalsIgnoreCase(other);
    }
}
