package org.broadleafcare.channel.email.ticket;

import java.util.HashMap;
import java.util.Map;
import org.broadleafcare.channel.email.dao.MailDao;
import org.broadleafcare.channel.email.dao.MailDao.MessageState;
import org.broadleafcare.ticket.spi.Deliveries;

/** Shows agents what became of the mail with their answer. */
final class MailDeliveries implements Deliveries {
    private final MailDao mails;

    MailDeliveries(MailDao mails) {
        this.mails = mails;
    }

    @Override
    public Map<Long, Delivery> ofTicket(long ticketId) {
        Map<Long, Delivery> deliveries = new HashMap<>();
        for (MessageState mail : mails.messageStates(ticketId)) {
            deliveries.put(
                    mail.messageId(),
                    new Delivery(
                            State.valueOf(mail.state().name()),
                            mail.lastError(),
                            mail.sentAt() == null ? mail.createdAt() : mail.sentAt()));
        }
        return deliveries;
    }
}
