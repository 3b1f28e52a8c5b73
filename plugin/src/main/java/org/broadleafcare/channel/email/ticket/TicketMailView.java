package org.broadleafcare.channel.email.ticket;

import java.util.List;
import org.broadleafcare.channel.email.MailLook;
import org.jspecify.annotations.Nullable;

/**
 * What a mail about a ticket prints.
 *
 * @param name of the recipient; null when nobody has vouched for it
 * @param subject the ticket's; null when nobody has vouched for it
 * @param author who answered; null in mails without an answer
 * @param message the answer; null in mails without one
 * @param message_html the same escaped, with links
 * @param solved whether the ticket counts as solved
 * @param link absolute address of the request
 */
public record TicketMailView(
        MailLook look,
        @Nullable String name,
        String number,
        @Nullable String subject,
        @Nullable String author,
        @Nullable String message,
        @Nullable String message_html,
        List<String> files,
        boolean solved,
        String link) {

    /** The answer in lines, for templates that mark each of them. */
    public List<String> lines() {
        return message == null ? List.of() : message.lines().toList();
    }
}
