package org.broadleafcare.channel.email.junk.spi;

import org.broadleafcare.channel.email.mime.MailHeaders;
import org.broadleafcare.ticket.Verdict;

/**
 * A mail under judgement.
 *
 * @param from the author's address in lower case; "" when there is none
 * @param subject one line
 * @param text the new words
 * @param startsTicket whether it would open a ticket rather than continue one
 * @param senderBelongs whether it continues a ticket its sender takes part in
 */
public record Suspect(
        MailHeaders headers,
        String from,
        String subject,
        String text,
        Verdict verdict,
        boolean startsTicket,
        boolean senderBelongs) {}
