package org.broadleafcare.ticket.service;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.dao.TicketStore;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.domain.TicketMessageImpl;
import org.broadleafcare.ticket.refusal.SubmissionKeyTaken;
import org.broadleafcare.ticket.refusal.TicketNotFound;
import org.broadleafcare.ticket.service.input.InputRules;
import org.broadleafcare.ticket.service.input.OrderRules;
import org.broadleafcare.ticket.value.Assignee;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/** Checks what comes in, finds what has been sent before, and runs the change as often as it takes. */
final class TicketServiceImpl implements TicketService {
    private final TicketChanges changes;
    private final TicketStore store;
    private final TicketViews views;
    private final OrderRules orderRules;
    private final Attempts attempts;

    TicketServiceImpl(
            TicketChanges changes, TicketStore store, TicketViews views, OrderRules orderRules, Attempts attempts) {
        this.changes = changes;
        this.store = store;
        this.views = views;
        this.orderRules = orderRules;
        this.attempts = attempts;
    }

    @Override
    public TicketView open(NewTicket typed, Actor by) {
        NewTicket ticket = InputRules.checked(typed);
        return attempts.run(
                () -> openedBefore(ticket).orElseGet(() -> {
                    orderRules.check(ticket, by);
                    return changes.open(ticket, by);
                }),
                () -> openedBefore(ticket));
    }

    @Override
    public TicketView answer(long ticketId, NewMessage typed, Actor by) {
        return write(
                ticketId,
                typed,
                by,
                this::ticketOf,
                message -> changes.answer(ticketId, message, by).ticket());
    }

    @Override
    public MessageView reply(long ticketId, NewMessage typed, @Nullable TicketStatus then, Actor by) {
        return write(ticketId, typed, by, this::view, message -> changes.reply(ticketId, message, then, by));
    }

    @Override
    public MessageView note(long ticketId, NewMessage typed, @Nullable TicketStatus then, Actor by) {
        return write(ticketId, typed, by, this::view, message -> changes.note(ticketId, message, then, by));
    }

    @Override
    public TicketView moveTo(long ticketId, TicketStatus status, @Nullable Integer expectedVersion, Actor by) {
        return attempts.run(() -> changes.moveTo(ticketId, status, expectedVersion, by));
    }

    @Override
    public TicketView assign(long ticketId, @Nullable Assignee to, @Nullable Integer expectedVersion, Actor by) {
        return attempts.run(() -> changes.assign(ticketId, to, expectedVersion, by));
    }

    @Override
    public TicketView junk(long ticketId, Actor by) {
        return attempts.run(() -> changes.junk(ticketId, true, by));
    }

    @Override
    public TicketView restore(long ticketId, Actor by) {
        return attempts.run(() -> changes.junk(ticketId, false, by));
    }

    private <T> T write(
            long ticketId,
            NewMessage typed,
            Actor by,
            Function<TicketMessageImpl, T> asBefore,
            Function<NewMessage, T> change) {
        NewMessage message = InputRules.checked(typed);
        return attempts.run(
                () -> writtenBefore(ticketId, message, by).map(asBefore).orElseGet(() -> change.apply(message)),
                () -> writtenBefore(ticketId, message, by).map(asBefore));
    }

    private Optional<TicketView> openedBefore(NewTicket ticket) {
        Optional<TicketImpl> before =
                Optional.ofNullable(ticket.submissionKey()).flatMap(store::bySubmissionKey);
        before.ifPresent(found -> requireSame(found.requester(), ticket.requester()));
        return before.map(views::view);
    }

    /** A key somebody else has used must show nothing of theirs. */
    private static void requireSame(Requester one, Requester other) {
        if (!one.email().equals(other.email()) || !Objects.equals(one.customerId(), other.customerId())) {
            throw new SubmissionKeyTaken();
        }
    }

    private Optional<TicketMessageImpl> writtenBefore(long ticketId, NewMessage message, Actor by) {
        Optional<TicketMessageImpl> before =
                Optional.ofNullable(message.submissionKey()).flatMap(store::messageBySubmissionKey);
        before.ifPresent(found -> {
            if (!found.author().equals(by) || !isOn(ticketId, found.ticketId())) {
                throw new SubmissionKeyTaken();
            }
        });
        return before;
    }

    private boolean isOn(long ticketId, long messageTicketId) {
        return messageTicketId == ticketId
                || ticket(messageTicketId)
                        .previousId()
                        .filter(id -> id == ticketId)
                        .isPresent();
    }

    private TicketView ticketOf(TicketMessageImpl message) {
        return views.view(ticket(message.ticketId()));
    }

    private TicketImpl ticket(long id) {
        return store.byId(id).orElseThrow(() -> TicketNotFound.withId(id));
    }

    private MessageView view(TicketMessageImpl message) {
        return message.view(store.attachments(message.id()).stream()
                .map(AttachmentImpl::view)
                .toList());
    }
}
