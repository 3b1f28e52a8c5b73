package org.broadleafcare.ticket;

import java.util.Collection;
import java.util.List;
import org.broadleafcare.common.Actor;

/** Who takes part in a ticket by mail, besides its requester. */
public interface TicketParticipants {
    /** Those who take part now, in the order they came. */
    List<Participant> of(long ticketId);

    /** Adds those who do not take part yet; who has left comes back. Addresses that cannot be written to are left out. */
    void add(long ticketId, Collection<MailAddress> who, ParticipantRole role, Actor by);

    /** Takes somebody out; unknown ids change nothing. */
    void remove(long ticketId, long participantId, Actor by);

    /**
     * Whether words from this address are part of the ticket: its requester's (also by the address of their account), of
     * somebody who takes part, or of whom somebody who belongs has written to before. Sub-addresses do not matter.
     */
    boolean belongs(TicketView ticket, String email);
}
