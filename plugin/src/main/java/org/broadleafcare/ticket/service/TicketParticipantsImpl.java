package org.broadleafcare.ticket.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.text.EmailAddress;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.Participant;
import org.broadleafcare.ticket.ParticipantRole;
import org.broadleafcare.ticket.TicketParticipants;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.dao.ParticipantRows;
import org.broadleafcare.ticket.domain.ParticipantImpl;
import org.springframework.transaction.annotation.Transactional;

@Transactional("blTransactionManager")
class TicketParticipantsImpl implements TicketParticipants {
    private final ParticipantRows rows;
    private final Shoppers shoppers;
    private final EventLog log;
    private final Clock clock;

    TicketParticipantsImpl(ParticipantRows rows, Shoppers shoppers, EventLog log, Clock clock) {
        this.rows = rows;
        this.shoppers = shoppers;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public List<Participant> of(long ticketId) {
        return rows.of(ticketId).stream()
                .filter(ParticipantImpl::isThere)
                .map(ParticipantImpl::view)
                .toList();
    }

    @Override
    public void add(long ticketId, Collection<MailAddress> who, ParticipantRole role, Actor by) {
        if (who.isEmpty()) {
            return;
        }
        Map<String, ParticipantImpl> known = new HashMap<>();
        rows.of(ticketId).forEach(row -> known.put(row.email(), row));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (MailAddress address : who) {
            ParticipantImpl before = known.get(address.key());
            if (before != null && !before.isThere()) {
                before.comeBack(role);
                tell("ticket.participant_added", before, by);
            } else if (before == null && EmailAddress.isValid(address.key())) {
                ParticipantImpl row = new ParticipantImpl(ticketId, address, role, now);
                rows.add(row);
                known.put(row.email(), row);
                tell("ticket.participant_added", row, by);
            }
        }
    }

    @Override
    public void remove(long ticketId, long participantId, Actor by) {
        rows.of(ticketId).stream()
                .filter(row -> row.isThere() && row.view().id() == participantId)
                .forEach(row -> {
                    row.leave(clock.instant().truncatedTo(ChronoUnit.MICROS));
                    tell("ticket.participant_removed", row, by);
                });
    }

    @Override
    public boolean belongs(TicketView ticket, String email) {
        String key = new MailAddress(email, null).bareKey();
        if (key.isEmpty()) {
            return false;
        }
        return isSame(ticket.requester().email(), key)
                || takesPart(ticket.id(), key)
                || isAccountOf(ticket, key)
                || wasWrittenTo(ticket.id(), key);
    }

    private boolean takesPart(long ticketId, String key) {
        return rows.of(ticketId).stream().anyMatch(row -> row.isThere() && isSame(row.email(), key));
    }

    private boolean isAccountOf(TicketView ticket, String key) {
        Long customer = ticket.requester().customerId();
        return customer != null
                && shoppers.byId(customer)
                        .map(Shopper::email)
                        .filter(known -> isSame(known, key))
                        .isPresent();
    }

    private boolean wasWrittenTo(long ticketId, String key) {
        return rows.mails(ticketId).stream()
                .map(mail -> mail.view(List.of()))
                .anyMatch(mail -> names(mail.to(), key) || names(mail.cc(), key));
    }

    private static boolean names(List<MailAddress> addresses, String key) {
        return addresses.stream().anyMatch(one -> one.bareKey().equals(key));
    }

    private static boolean isSame(String known, String key) {
        return new MailAddress(known, null).bareKey().equals(key);
    }

    private void tell(String type, ParticipantImpl row, Actor by) {
        log.append(new EventDraft(
                type,
                Subject.ticket(row.ticketId()),
                by,
                Map.of(
                        "participantId",
                        row.view().id(),
                        "role",
                        row.role().name().toLowerCase(Locale.ROOT))));
    }
}
