package org.broadleafcare.channel.email.mime;

import java.util.List;

/**
 * The part of a multipart/report that machines read (RFC 3464, RFC 8098).
 *
 * @param type of the report, lower case: {@code delivery-status} or {@code disposition-notification}
 * @param groups blocks of fields; of a delivery status the first is about the message, each further one about a recipient
 */
public record MailReport(String type, List<MailHeaders> groups) {

    public MailReport {
        groups = List.copyOf(groups);
    }
}
