package org.broadleafcare.channel.email.ticket;

import org.broadleafcare.channel.email.Mails;
import org.broadleafcare.channel.email.NewMail;
import org.broadleafcare.channel.email.dao.MailDao;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.event.TicketEvent;
import org.broadleafcare.ticket.event.TicketEvent.MessageAdded;
import org.broadleafcare.ticket.event.TicketEvent.StatusChanged;
import org.broadleafcare.ticket.event.TicketEvent.TicketOpened;
import org.broadleafcare.ticket.spi.TicketListener;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.TicketStatus;
import org.broadleafcare.ticket.value.Visibility;
import org.jspecify.annotations.Nullable;

/** Tells the customer: received, answered, solved. Internal notes stay inside. */
final class TicketMailer implements TicketListener {
    static final String RECEIVED = "ticket-received";
    static final String REPLY = "ticket-reply";
    static final String SOLVED = "ticket-solved";

    private final Mails mails;
    private final MailDao rows;

    TicketMailer(Mails mails, MailDao rows) {
        this.mails = mails;
        this.rows = rows;
    }

    @Override
    public void on(TicketEvent event) {
        if (event instanceof TicketOpened opened) {
            opened(opened);
        } else if (event instanceof MessageAdded added && goesOut(added.message())) {
            queue(REPLY, added.ticket(), added.message(), false);
        } else if (event instanceof StatusChanged changed) {
            changed(changed);
        }
    }

    private void opened(TicketOpened opened) {
        if (opened.by().isShopper()) {
            if (!MailManners.mayAcknowledge(opened.message())) {
                return;
            }
            queue(RECEIVED, opened.ticket(), null, true);
        } else if (goesOut(opened.message())) {
            queue(REPLY, opened.ticket(), opened.message(), true);
        }
    }

    private static boolean goesOut(MessageView message) {
        return message.visibility() == Visibility.PUBLIC && message.direction() == Direction.OUT;
    }

    private void changed(StatusChanged changed) {
        TicketView ticket = changed.ticket();
        boolean solvedByUs =
                ticket.status() == TicketStatus.SOLVED && !changed.by().isShopper();
        // An answer that waits to be sent will say itself that the request is solved.
        if (solvedByUs && !rows.isQueued(ticket.id(), REPLY)) {
            queue(SOLVED, ticket, null, false);
        }
    }

    private void queue(String kind, TicketView ticket, @Nullable MessageView message, boolean first) {
        String email = ticket.requester().email();
        if (email.isBlank()) {
            return; // erased, or a channel without address
        }
        mails.queue(new NewMail(
                kind,
                email,
                ticket.requester().name(),
                ticket.locale(),
                ticket.id(),
                message == null ? null : message.id(),
                first,
                null));
    }
}
