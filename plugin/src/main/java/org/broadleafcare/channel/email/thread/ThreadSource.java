package org.broadleafcare.channel.email.thread;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.broadleafcare.ticket.TicketView;

/** What the shop knows about earlier mails. */
public interface ThreadSource {

    /** The ticket that an address of ours names by its seal. */
    OptionalLong sealedIn(String address);

    /** Tickets by those of the Message-IDs that a mail from or to us has. */
    Map<String, Long> byMessageId(List<String> messageIds);

    /** Also of somebody who is forgotten. */
    Optional<TicketView> ticket(long ticketId);

    Optional<TicketView> byNumber(String number);

    boolean belongs(TicketView ticket, String email);
}
