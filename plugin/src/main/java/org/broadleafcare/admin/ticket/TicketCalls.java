package org.broadleafcare.admin.ticket;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcare.admin.ticket.TicketJson.Detail;
import org.broadleafcare.admin.ticket.TicketJson.Sent;
import org.broadleafcare.admin.ticket.TicketJson.Summary;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.admin.web.ETags;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.desk.Drafts;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.CarePermissions;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.refusal.TicketNotFound;
import org.broadleafcare.ticket.value.Assignee;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.TicketStatus;
import org.broadleafcare.ticket.value.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** One ticket: reading it, writing to it, moving it on. */
@CareApi
final class TicketCalls {
    private static final String TICKET = CareApi.ROOT + "/tickets/{number}";

    private final TicketQueries queries;
    private final TicketService tickets;
    private final Details details;
    private final Summaries summaries;
    private final MessagesJson messages;
    private final HeldUploads uploads;
    private final Agents agents;
    private final Drafts drafts;
    private final AnswerCalls answers;

    TicketCalls(
            TicketQueries queries,
            TicketService tickets,
            Details details,
            Summaries summaries,
            MessagesJson messages,
            HeldUploads uploads,
            Agents agents,
            Drafts drafts,
            AnswerCalls answers) {
        this.queries = queries;
        this.tickets = tickets;
        this.details = details;
        this.summaries = summaries;
        this.messages = messages;
        this.uploads = uploads;
        this.agents = agents;
        this.drafts = drafts;
        this.answers = answers;
    }

    /** What an agent writes. */
    record Written(
            @Nullable String text,
            @Nullable String visibility,
            @Nullable String thenStatus,
            @Nullable List<String> uploads,
            @Nullable Long seen,
            @Nullable List<Long> seenHeld) {}

    record WantedStatus(@Nullable String status) {}

    record WantedAssignee(@Nullable Long agentId) {}

    @Needs(CarePermissions.TICKET_READ)
    @RequestMapping(value = TICKET, method = RequestMethod.GET)
    ResponseEntity<Detail> ticket(@PathVariable("number") String number, Caller caller) {
        TicketView ticket = find(number);
        return answer(details.of(ticket, caller), ticket.version(), HttpStatus.OK);
    }

    @Needs(CarePermissions.TICKET_WRITE)
    @RequestMapping(
            value = TICKET + "/messages",
            method = RequestMethod.POST,
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> write(
            @PathVariable("number") String number,
            @RequestBody Written written,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        TicketView ticket = find(number);
        TicketStatus then = written.thenStatus() == null
                ? null
                : Codes.parse(TicketStatus.class, written.thenStatus(), "thenStatus");
        List<String> uploadIds = uploadIds(written);
        if (Codes.parse(Visibility.class, written.visibility(), "visibility") == Visibility.PUBLIC) {
            return answers.send(ticket, written, then, uploadIds, ownKey(key, caller), caller);
        }
        List<Upload> files = uploads.take(uploadIds, caller.agent());
        NewMessage message = new NewMessage(
                written.text() == null ? "" : written.text(), ChannelKind.FORM, files, ownKey(key, caller));
        MessageView sent = tickets.note(ticket.id(), message, then, caller.actor());
        uploads.sent(uploadIds);
        drafts.drop(ticket.id(), caller.agent().id());
        TicketView after = find(number);
        TicketJson.Message json = messages.of(after, List.of(sent), caller).get(0);
        return answer(new Sent(json, summaries.of(after, caller)), after.version(), HttpStatus.CREATED);
    }

    @Needs(CarePermissions.TICKET_WRITE)
    @RequestMapping(value = TICKET + "/status", method = RequestMethod.PUT, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Summary> move(
            @PathVariable("number") String number,
            @RequestBody WantedStatus wanted,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        Integer expected = ETags.expected(ifMatch);
        TicketStatus status = Codes.parse(TicketStatus.class, wanted.status(), "status");
        return answer(tickets.moveTo(find(number).id(), status, expected, caller.actor()), caller);
    }

    @Needs(CarePermissions.TICKET_WRITE)
    @RequestMapping(
            value = TICKET + "/assignee",
            method = RequestMethod.PUT,
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Summary> assign(
            @PathVariable("number") String number,
            @RequestBody WantedAssignee wanted,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        Integer expected = ETags.expected(ifMatch);
        Assignee to = wanted.agentId() == null ? null : assignee(wanted.agentId());
        return answer(tickets.assign(find(number).id(), to, expected, caller.actor()), caller);
    }

    private Assignee assignee(long agentId) {
        Optional<Agent> agent =
                agents.assignable().stream().filter(one -> one.id() == agentId).findFirst();
        return agent.map(one -> new Assignee(one.id(), one.login()))
                .orElseThrow(() -> new RequestRefused(400, "unknown_value", "agentId"));
    }

    private static List<String> uploadIds(Written written) {
        List<String> ids = written.uploads() == null ? List.of() : written.uploads();
        if (ids.stream().anyMatch(Objects::isNull)) {
            throw new RequestRefused(400, "unknown_value", "uploads");
        }
        return ids;
    }

    /** Keys of different agents never meet. */
    private static @Nullable String ownKey(@Nullable String key, Caller caller) {
        return key == null || key.isBlank() ? null : "agent:" + caller.agent().id() + ":" + key;
    }

    private TicketView find(String number) {
        return queries.byNumber(number).orElseThrow(() -> TicketNotFound.withNumber(number));
    }

    private ResponseEntity<Summary> answer(TicketView ticket, Caller caller) {
        return answer(summaries.of(ticket, caller), ticket.version(), HttpStatus.OK);
    }

    private static <T> ResponseEntity<T> answer(T body, int version, HttpStatus status) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(ETags.of(version));
        return new ResponseEntity<>(body, headers, status);
    }
}
