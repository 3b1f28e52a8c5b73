package org.broadleafcare.channel.email.ticket;

import org.broadleafcare.channel.email.filing.Letters;
import org.broadleafcare.ticket.MailFacts;
import org.broadleafcare.ticket.MailNature;
import org.broadleafcare.ticket.MessageView;

/** When a mail may be answered by a machine. */
final class MailManners {
    private MailManners() {}

    /** Words of a person whom nobody has forged, who is known to the ticket and wants to hear from us. */
    static boolean mayAcknowledge(MessageView message) {
        MailFacts mail = message.mail();
        return mail == null
                || mail.nature() == MailNature.HUMAN
                        && !mail.newcomer()
                        && !mail.unverified()
                        && !mail.trouble().contains(Letters.SILENT);
    }
}
