package org.broadleafcare.ticket.service;

import org.broadleafcare.ticket.MailNature;
import org.broadleafcare.ticket.MessageKind;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;

/** The message a ticket is opened with. */
final class FirstWords {
    private FirstWords() {}

    static NewMessage of(NewTicket wish) {
        boolean machine = wish.mail() != null
                && (wish.mail().nature() == MailNature.AUTO_GENERATED
                        || wish.mail().nature() == MailNature.AUTO_REPLY);
        return new NewMessage(
                wish.text(),
                wish.channel(),
                wish.files(),
                null,
                machine ? MessageKind.AUTOMATIC : MessageKind.WORDS,
                null,
                wish.mail());
    }
}
