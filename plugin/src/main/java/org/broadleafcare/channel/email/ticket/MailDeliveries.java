package org.broadleafcare.channel.email.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcare.channel.email.dao.MailDao;
import org.broadleafcare.channel.email.dao.MailDao.CopyState;
import org.broadleafcare.ticket.spi.Deliveries;

/** Shows agents what became of each copy of the mail with their answer. */
final class MailDeliveries implements Deliveries {
    private final MailDao mails;

    MailDeliveries(MailDao mails) {
        this.mails = mails;
    }

    @Override
    public Map<Long, List<Delivery>> ofTickets(Collection<Long> ticketIds) {
        Map<Long, List<Delivery>> deliveries = new HashMap<>();
        for (CopyState copy : mails.copyStates(ticketIds)) {
            deliveries
                    .computeIfAbsent(copy.messageId(), message -> new ArrayList<>())
                    .add(delivery(copy));
        }
        return deliveries;
    }

    private static Delivery delivery(CopyState copy) {
        return new Delivery(
                copy.mailId(),
                copy.recipientKind(),
                copy.recipient().isEmpty() ? null : copy.recipient(),
                State.valueOf(copy.state().name()),
                copy.statusCode(),
                copy.lastError(),
                since(copy));
    }

    private static Instant since(CopyState copy) {
        Instant bounced = copy.bouncedAt();
        Instant sent = copy.sentAt();
        return bounced != null ? bounced : sent != null ? sent : copy.createdAt();
    }
}
