package org.broadleafcare.admin.ticket;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.broadleafcare.admin.ticket.TicketCalls.Written;
import org.broadleafcare.admin.ticket.TicketJson.Sent;
import org.broadleafcare.admin.ticket.TicketJson.Waiting;
import org.broadleafcare.admin.web.ETags;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.desk.Answer;
import org.broadleafcare.desk.HeldReplies;
import org.broadleafcare.desk.HeldReply;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.refusal.TicketNotFound;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The part of writing to a ticket that goes to the customer. */
final class AnswerCalls {
    private final HeldReplies replies;
    private final TicketQueries queries;
    private final HeldUploads uploads;
    private final MessagesJson messages;
    private final Summaries summaries;

    AnswerCalls(
            HeldReplies replies,
            TicketQueries queries,
            HeldUploads uploads,
            MessagesJson messages,
            Summaries summaries) {
        this.replies = replies;
        this.queries = queries;
        this.uploads = uploads;
        this.messages = messages;
        this.summaries = summaries;
    }

    /** 202 while it can be taken back, 201 once it is a message. */
    ResponseEntity<?> send(
            TicketView ticket,
            Written written,
            @Nullable TicketStatus then,
            List<String> uploadIds,
            @Nullable String key,
            Caller caller) {
        List<Long> seenHeld = written.seenHeld() == null ? List.of() : written.seenHeld();
        HeldReply reply = replies.send(
                ticket.id(),
                new Answer(
                        Objects.requireNonNullElse(written.text(), ""),
                        then,
                        uploads.waiting(uploadIds, caller.agent()),
                        written.seen(),
                        Set.copyOf(seenHeld.stream().filter(Objects::nonNull).toList()),
                        key == null ? "once:" + UUID.randomUUID() : key),
                caller.actor());
        TicketView after = find(ticket.number());
        Long message = reply.messageId();
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(ETags.of(after.version()));
        if (message == null) {
            TicketJson.Held held = HeldJson.of(reply, caller.agent().name(), after, caller);
            return new ResponseEntity<>(new Waiting(held, summaries.of(after, caller)), headers, HttpStatus.ACCEPTED);
        }
        uploads.sent(uploadIds);
        MessageView sent = queries.conversation(ticket.id(), false).stream()
                .filter(one -> one.id() == message)
                .findFirst()
                .orElseThrow(() -> TicketNotFound.withNumber(ticket.number()));
        TicketJson.Message json = messages.of(after, List.of(sent), caller).get(0);
        return new ResponseEntity<>(new Sent(json, summaries.of(after, caller)), headers, HttpStatus.CREATED);
    }

    private TicketView find(String number) {
        return queries.byNumber(number).orElseThrow(() -> TicketNotFound.withNumber(number));
    }
}
