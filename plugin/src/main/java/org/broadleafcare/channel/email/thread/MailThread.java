package org.broadleafcare.channel.email.thread;

import org.broadleafcare.ticket.TicketView;
import org.jspecify.annotations.Nullable;

/** Where a mail belongs. */
public sealed interface MailThread {

    /** By what its ticket was found. */
    enum How {
        ADDRESS,
        REFERENCE,
        NUMBER
    }

    /** Why a mail starts a ticket. */
    enum Why {
        NEW,
        /** It answers something, but nothing we know. */
        UNKNOWN_REFERENCE,
        /** It names a ticket that the sender does not belong to. */
        STRANGER,
        /** It was forwarded to another address of the shop. */
        FORWARDED,
        /** The person of the ticket it answers is forgotten. */
        ERASED
    }

    /** @param belongs whether the sender takes part in the ticket already */
    record Continues(TicketView ticket, How how, boolean belongs) implements MailThread {}

    /** @param relatedTicketId a ticket the team may want to see beside the new one */
    record Starts(@Nullable Long relatedTicketId, Why why) implements MailThread {}
}
