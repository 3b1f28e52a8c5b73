package org.broadleafcare.channel.email.thread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.broadleafcare.channel.email.thread.dao.ThreadRows;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.TicketParticipants;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;

/** Earlier mails as the shop's database has them. */
final class StoredThreads implements ThreadSource {
    /** Our own Message-IDs begin so. */
    private static final String OURS = "care-";

    private final ReplyAddresses addresses;
    private final ThreadRows rows;
    private final TicketQueries tickets;
    private final TicketParticipants participants;

    StoredThreads(ReplyAddresses addresses, ThreadRows rows, TicketQueries tickets, TicketParticipants participants) {
        this.addresses = addresses;
        this.rows = rows;
        this.tickets = tickets;
        this.participants = participants;
    }

    @Override
    public OptionalLong sealedIn(String address) {
        return addresses.ticketOf(address);
    }

    /** One statement for ids of ours, one for those of others. */
    @Override
    public Map<String, Long> byMessageId(List<String> messageIds) {
        Map<String, String> sent = new HashMap<>();
        Map<String, String> received = new HashMap<>();
        for (String id : messageIds) {
            if (id.startsWith(OURS)) {
                sent.put("<" + id + ">", id);
            } else {
                received.put(Sha256.hex(id), id);
            }
        }
        Map<String, Long> found = new HashMap<>();
        rows.sent(sent.keySet()).forEach((key, ticket) -> found.put(idOf(sent, key), ticket));
        // The same id was used twice when both a mail of ours and one of others has it; ours counts.
        rows.received(received.keySet()).forEach((key, ticket) -> found.putIfAbsent(idOf(received, key), ticket));
        return found;
    }

    private static String idOf(Map<String, String> asked, String key) {
        return asked.getOrDefault(key, key);
    }

    @Override
    public Optional<TicketView> ticket(long ticketId) {
        return tickets.byId(ticketId);
    }

    @Override
    public Optional<TicketView> byNumber(String number) {
        return tickets.byNumber(number);
    }

    @Override
    public boolean belongs(TicketView ticket, String email) {
        MailAddress address = new MailAddress(email, null);
        return participants.belongs(ticket, email)
                || (!email.isBlank() && rows.wasMailed(ticket.id(), List.of(address.key(), address.bareKey())));
    }
}
