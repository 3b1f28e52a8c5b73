package org.broadleafcare.admin.ticket;

import org.broadleafcare.admin.ticket.TicketJson.Summary;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.ETags;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.platform.people.CarePermissions;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.refusal.TicketNotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Takes tickets that are junk out of the lists, and back. */
@CareApi
final class JunkCalls {
    private static final String JUNK = CareApi.ROOT + "/tickets/{number}/junk";

    private final TicketQueries queries;
    private final TicketService tickets;
    private final Summaries summaries;

    JunkCalls(TicketQueries queries, TicketService tickets, Summaries summaries) {
        this.queries = queries;
        this.tickets = tickets;
        this.summaries = summaries;
    }

    @Needs(CarePermissions.TICKET_WRITE)
    @RequestMapping(value = JUNK, method = RequestMethod.PUT)
    ResponseEntity<Summary> junk(@PathVariable("number") String number, Caller caller) {
        return answer(tickets.junk(find(number), caller.actor()), caller);
    }

    @Needs(CarePermissions.TICKET_WRITE)
    @RequestMapping(value = JUNK, method = RequestMethod.DELETE)
    ResponseEntity<Summary> restore(@PathVariable("number") String number, Caller caller) {
        return answer(tickets.restore(find(number), caller.actor()), caller);
    }

    private long find(String number) {
        return queries.byNumber(number)
                .orElseThrow(() -> TicketNotFound.withNumber(number))
                .id();
    }

    private ResponseEntity<Summary> answer(TicketView ticket, Caller caller) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(ETags.of(ticket.version()));
        return new ResponseEntity<>(summaries.of(ticket, caller), headers, HttpStatus.OK);
    }
}
