package org.broadleafcare.channel.email.thread;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.TicketView;

/** Earlier mails without a database. */
final class KnownMails implements ThreadSource {
    final ReplyAddresses addresses = new ReplyAddresses(new ReplyAddressTest.TestSeals());
    private final Map<Long, TicketView> tickets = new HashMap<>();
    private final Map<String, Long> messageIds = new HashMap<>();
    private final Map<Long, Set<String>> people = new HashMap<>();

    void knows(TicketView ticket, String... messages) {
        tickets.put(ticket.id(), ticket);
        for (String id : messages) {
            messageIds.put(id, ticket.id());
        }
        takesPart(ticket.id(), ticket.requester().email());
    }

    void takesPart(long ticketId, String email) {
        people.computeIfAbsent(ticketId, any -> new HashSet<>()).add(new MailAddress(email, null).bareKey());
    }

    @Override
    public OptionalLong sealedIn(String address) {
        return addresses.ticketOf(address);
    }

    @Override
    public Map<String, Long> byMessageId(List<String> ids) {
        Map<String, Long> found = new HashMap<>(messageIds);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public Optional<TicketView> ticket(long ticketId) {
        return Optional.ofNullable(tickets.get(ticketId));
    }

    @Override
    public Optional<TicketView> byNumber(String number) {
        return tickets.values().stream()
                .filter(ticket -> ticket.number().equals(number))
                .findFirst();
    }

    @Override
    public boolean belongs(TicketView ticket, String email) {
        return people.getOrDefault(ticket.id(), Set.of()).contains(new MailAddress(email, null).bareKey());
    }
}
