package org.broadleafcare.ticket.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.MoveNotAllowed;
import org.broadleafcare.ticket.Filed;
import org.broadleafcare.ticket.MessageKind;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.dao.TicketStore;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.domain.TicketItemImpl;
import org.broadleafcare.ticket.refusal.TicketChanged;
import org.broadleafcare.ticket.refusal.TicketErased;
import org.broadleafcare.ticket.refusal.TicketNotFound;
import org.broadleafcare.ticket.value.Assignee;
import org.broadleafcare.ticket.value.TicketItem;
import org.broadleafcare.ticket.value.TicketStatus;
import org.broadleafcare.ticket.value.Visibility;
import org.jspecify.annotations.Nullable;

/** The changes themselves, each inside a transaction that the caller has opened, on input that is already checked. */
final class TicketChanges {
    private final TicketStore store;
    private final TicketViews views;
    private final MessageKeeper messages;
    private final TicketNews news;
    private final Closing closing;
    private final Clock clock;

    TicketChanges(
            TicketStore store,
            TicketViews views,
            MessageKeeper messages,
            TicketNews news,
            Closing closing,
            Clock clock) {
        this.store = store;
        this.views = views;
        this.messages = messages;
        this.news = news;
        this.closing = closing;
        this.clock = clock;
    }

    TicketView open(NewTicket wish, Actor by) {
        return file(wish, by).ticket();
    }

    Filed file(NewTicket wish, Actor by) {
        Instant now = now();
        TicketImpl ticket = TicketImpl.opened(wish, now);
        return open(ticket, wish.items(), null, FirstWords.of(wish), by, now);
    }

    Filed answer(long ticketId, NewMessage answer, Actor by) {
        TicketImpl ticket = findForWords(ticketId);
        Instant now = now();
        if (ticket.status() == TicketStatus.CLOSED) {
            if (answer.kind() == MessageKind.THIRD_PARTY) {
                return keep(ticketId, answer, by);
            }
            TicketImpl next = TicketImpl.followUpOf(ticket, answer.channel(), now);
            return open(next, store.items(ticketId), ticket.number(), answer, by, now);
        }
        ticket.touch(now);
        List<TicketStatus> way = StatusMoves.reopen(ticket, now);
        MessageView message = messages.fromCustomer(ticket, answer, by, now);
        TicketView view = written(ticket);
        news.messageAdded(view, message, by);
        news.moved(view, way, by);
        return new Filed(view, message);
    }

    /** What a machine sent: nothing moves. */
    Filed keep(long ticketId, NewMessage automatic, Actor by) {
        TicketImpl ticket = findForWords(ticketId);
        Instant now = now();
        ticket.touch(now);
        MessageView message = messages.fromCustomer(ticket, automatic, by, now);
        TicketView view = written(ticket);
        news.messageAdded(view, message, by);
        return new Filed(view, message);
    }

    MessageView reply(long ticketId, NewMessage reply, @Nullable TicketStatus then, Actor by) {
        TicketImpl ticket = findForWords(ticketId);
        if (ticket.status() == TicketStatus.CLOSED) {
            throw new MoveNotAllowed(TicketStatus.CLOSED, TicketStatus.OPEN);
        }
        Instant now = now();
        ticket.respond(now);
        ticket.handling().deliveryTrouble(false);
        boolean taken = takesOver(ticket, by, now);
        TicketStatus usual = ticket.status() == TicketStatus.SOLVED ? TicketStatus.SOLVED : TicketStatus.PENDING;
        MessageView message = messages.fromAgent(ticket, Visibility.PUBLIC, reply, by, now);
        List<TicketStatus> way = StatusMoves.moveAfterWords(ticket, then == null ? usual : then, now);
        tell(ticket, message, taken, way, by);
        return message;
    }

    MessageView note(long ticketId, NewMessage note, @Nullable TicketStatus then, Actor by) {
        TicketImpl ticket = findForWords(ticketId);
        Instant now = now();
        ticket.touch(now);
        MessageView message = messages.fromAgent(ticket, Visibility.INTERNAL, note, by, now);
        TicketStatus after = then == null ? ticket.status() : then;
        tell(ticket, message, false, StatusMoves.moveAfterWords(ticket, after, now), by);
        return message;
    }

    TicketView moveTo(long ticketId, TicketStatus status, @Nullable Integer expectedVersion, Actor by) {
        TicketImpl ticket = find(ticketId, expectedVersion);
        List<TicketStatus> way = StatusMoves.move(ticket, status, now());
        TicketView view = written(ticket);
        moved(ticket, view, way, by);
        return view;
    }

    TicketView assign(long ticketId, @Nullable Assignee to, @Nullable Integer expectedVersion, Actor by) {
        TicketImpl ticket = find(ticketId, expectedVersion);
        if (Objects.equals(ticket.handling().assignee(), to)) {
            return views.view(ticket);
        }
        ticket.assign(to, now());
        TicketView view = written(ticket);
        news.assigned(view, by);
        return view;
    }

    TicketView junk(long ticketId, boolean junk, Actor by) {
        TicketImpl ticket = find(ticketId, null);
        if ((ticket.handling().junkAt() != null) == junk) {
            return views.view(ticket);
        }
        Instant now = now();
        if (junk) {
            ticket.change(now).junk(now);
        } else {
            ticket.change(now).restore();
        }
        TicketView view = written(ticket);
        news.junked(view, by);
        return view;
    }

    void deliveryTrouble(long ticketId) {
        TicketImpl ticket = find(ticketId, null);
        if (!ticket.handling().hasDeliveryTrouble()) {
            ticket.change(now()).deliveryTrouble(true);
        }
    }

    private Filed open(
            TicketImpl ticket,
            List<TicketItem> items,
            @Nullable String previousNumber,
            NewMessage first,
            Actor by,
            Instant now) {
        store.add(ticket);
        items.forEach(item -> store.add(new TicketItemImpl(ticket.id(), item)));
        MessageView message = messages.fromCustomer(ticket, first, by, now);
        store.flush();
        TicketView view = TicketViews.view(ticket, items, previousNumber);
        news.opened(view, message, by);
        return new Filed(view, message);
    }

    private void tell(TicketImpl ticket, MessageView message, boolean taken, List<TicketStatus> way, Actor by) {
        TicketView view = written(ticket);
        news.messageAdded(view, message, by);
        if (taken) {
            news.assigned(view, by);
        }
        moved(ticket, view, way, by);
    }

    private void moved(TicketImpl ticket, TicketView view, List<TicketStatus> way, Actor by) {
        news.moved(view, way, by);
        if (way.size() > 1 && view.status() == TicketStatus.SOLVED) {
            closing.scheduleFor(ticket);
        }
    }

    private static boolean takesOver(TicketImpl ticket, Actor by, Instant now) {
        if (ticket.handling().assignee() != null || by.kind() != Actor.Kind.AGENT || by.id() == null) {
            return false;
        }
        ticket.assign(new Assignee(by.id(), Objects.requireNonNullElse(by.login(), "")), now);
        return true;
    }

    private TicketView written(TicketImpl ticket) {
        store.flush();
        return views.view(ticket);
    }

    /** For words: nobody can be written to, or write, about a forgotten concern. */
    private TicketImpl findForWords(long id) {
        TicketImpl ticket = find(id, null);
        if (ticket.isForgotten()) {
            throw new TicketErased(ticket.number());
        }
        return ticket;
    }

    private TicketImpl find(long id, @Nullable Integer expectedVersion) {
        TicketImpl ticket = store.byId(id).orElseThrow(() -> TicketNotFound.withId(id));
        if (expectedVersion != null && expectedVersion != ticket.version()) {
            throw new TicketChanged(ticket.version());
        }
        return ticket;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
