package org.broadleafcare.channel.email.thread;

import java.util.List;
import org.broadleafcare.ticket.Verdict;

/**
 * What decides where a mail belongs.
 *
 * @param recipients every address it names as one of its ways here, from To, Cc and the servers on its way
 * @param inReplyTo ids without angle brackets, as in the mail
 * @param references ids without angle brackets, oldest first
 * @param from the author's address; "" when there is none
 */
public record IncomingMail(
        long accountId,
        List<String> recipients,
        List<String> inReplyTo,
        List<String> references,
        String subject,
        String from,
        Verdict verdict) {}
