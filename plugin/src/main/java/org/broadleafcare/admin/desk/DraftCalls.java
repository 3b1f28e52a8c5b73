package org.broadleafcare.admin.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadleafcare.admin.desk.DraftJson.Begun;
import org.broadleafcare.admin.desk.DraftJson.Desk;
import org.broadleafcare.admin.desk.DraftJson.Kept;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.desk.DraftWords;
import org.broadleafcare.desk.Drafts;
import org.broadleafcare.desk.Writing;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.CarePermissions;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.refusal.TicketNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An agent's unfinished text on a ticket. Nobody reads another one's, only that there is one. */
@CareApi
final class DraftCalls {
    private static final String DRAFTS = CareApi.ROOT + "/drafts";

    private final TicketQueries tickets;
    private final Drafts drafts;
    private final Agents agents;

    DraftCalls(TicketQueries tickets, Drafts drafts, Agents agents) {
        this.tickets = tickets;
        this.drafts = drafts;
        this.agents = agents;
    }

    @Needs(CarePermissions.TICKET_WRITE)
    @RequestMapping(value = DRAFTS, method = RequestMethod.GET)
    @ResponseBody
    Desk draft(@RequestParam("ticket") String number, Caller caller) {
        long ticket = find(number).id();
        long me = caller.agent().id();
        return new Desk(drafts.of(ticket, me).map(Kept::of).orElse(null), begun(drafts.others(ticket, me)));
    }

    @Needs(CarePermissions.TICKET_WRITE)
    @RequestMapping(value = DRAFTS, method = RequestMethod.PUT, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Kept save(@RequestBody DraftJson.Wish wish, Caller caller) {
        DraftWords words = wish.words();
        long ticket = find(Objects.requireNonNullElse(wish.ticket(), "")).id();
        return Kept.of(drafts.save(ticket, caller.agent().id(), words, wish.version()));
    }

    @Needs(CarePermissions.TICKET_WRITE)
    @RequestMapping(value = DRAFTS, method = RequestMethod.DELETE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@RequestParam("ticket") String number, Caller caller) {
        drafts.drop(find(number).id(), caller.agent().id());
    }

    private List<Begun> begun(List<Writing> others) {
        if (others.isEmpty()) {
            return List.of();
        }
        Map<Long, String> names = new HashMap<>();
        agents.assignable().forEach(agent -> names.put(agent.id(), agent.name()));
        return others.stream()
                .filter(one -> names.containsKey(one.agentId()))
                .map(one -> new Begun(Objects.requireNonNull(names.get(one.agentId())), Codes.of(one.kind()), one.at()))
                .toList();
    }

    private TicketView find(String number) {
        return tickets.byNumber(number).orElseThrow(() -> TicketNotFound.withNumber(number));
    }
}
