package org.broadleafcare.desk.service;

import java.util.List;
import java.util.Objects;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.MoveNotAllowed;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.desk.Answer;
import org.broadleafcare.desk.ConversationMoved;
import org.broadleafcare.desk.dao.HeldReplyDao;
import org.broadleafcare.desk.domain.HeldReplyImpl;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.refusal.InvalidTicketInput;
import org.broadleafcare.ticket.refusal.InvalidTicketInput.FieldRefusal;
import org.broadleafcare.ticket.refusal.TicketErased;
import org.broadleafcare.ticket.refusal.TicketNotFound;
import org.broadleafcare.ticket.value.TicketStatus;
import org.broadleafcare.ticket.value.Visibility;

/** Whether an answer may be taken: what the ticket would refuse later, and what others have written meanwhile. */
final class AnswerRules {
    /** The same as a ticket takes. */
    private static final int LONGEST_TEXT = 20_000;

    private final TicketQueries tickets;
    private final HeldReplyDao held;

    AnswerRules(TicketQueries tickets, HeldReplyDao held) {
        this.tickets = tickets;
        this.held = held;
    }

    void checkText(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw refused(Refusal.of("too_long", LONGEST_TEXT));
        }
        if (text.isBlank()) {
            throw refused(Refusal.of("required"));
        }
    }

    private static InvalidTicketInput refused(Refusal refusal) {
        return new InvalidTicketInput(List.of(new FieldRefusal("text", refusal)));
    }

    /** Inside the transaction that holds the ticket's lock. */
    void check(long ticketId, Answer answer, Actor by) {
        TicketView ticket = tickets.byId(ticketId).orElseThrow(() -> TicketNotFound.withId(ticketId));
        if (ticket.erased()) {
            throw new TicketErased(ticket.number());
        }
        if (ticket.status() == TicketStatus.CLOSED) {
            throw new MoveNotAllowed(TicketStatus.CLOSED, TicketStatus.OPEN);
        }
        Long seen = answer.seen();
        if (seen != null && (isNews(ticketId, seen) || isBeingAnswered(ticketId, answer, by))) {
            throw new ConversationMoved();
        }
    }

    /** A message that is no longer there, or so far back that it is not read any more, was not the newest. */
    private boolean isNews(long ticketId, long seen) {
        List<MessageView> messages = tickets.conversation(ticketId, true);
        int from = messages.size() - 1;
        while (from >= 0 && messages.get(from).id() != seen) {
            from--;
        }
        return messages.subList(from + 1, messages.size()).stream()
                .anyMatch(message -> message.visibility() == Visibility.PUBLIC);
    }

    private boolean isBeingAnswered(long ticketId, Answer answer, Actor by) {
        return held.waitingOn(ticketId).stream()
                .filter(one -> !Objects.equals(one.agent().id(), by.id()))
                .map(HeldReplyImpl::id)
                .anyMatch(id -> !answer.seenHeld().contains(id));
    }
}
