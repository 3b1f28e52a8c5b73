package org.broadleafcare.admin.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.admin.web.access.Polled;
import org.broadleafcare.desk.Doing;
import org.broadleafcare.desk.Presence;
import org.broadleafcare.desk.Present;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.CarePermissions;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.refusal.TicketNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who reads or answers which ticket right now. */
@CareApi
final class PresenceCalls {
    private static final String PRESENCE = CareApi.ROOT + "/tickets/{number}/presence";

    private final TicketQueries tickets;
    private final Presence presence;
    private final Agents agents;

    PresenceCalls(TicketQueries tickets, Presence presence, Agents agents) {
        this.tickets = tickets;
        this.presence = presence;
        this.agents = agents;
    }

    record Activity(@Nullable String doing) {}

    record Colleague(String name, String doing, Instant since) {}

    record Around(List<Colleague> others) {}

    record Busy(String number, List<Colleague> others) {}

    @Polled
    @Needs(CarePermissions.TICKET_READ)
    @RequestMapping(value = PRESENCE, method = RequestMethod.PUT, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Around beat(@PathVariable("number") String number, @RequestBody Activity activity, Caller caller) {
        Doing doing = Codes.parse(Doing.class, activity.doing(), "doing");
        return new Around(colleagues(presence.beat(find(number), caller.agent().id(), doing)));
    }

    @Polled
    @Needs(CarePermissions.TICKET_READ)
    @RequestMapping(value = PRESENCE, method = RequestMethod.DELETE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable("number") String number, Caller caller) {
        presence.leave(find(number), caller.agent().id());
    }

    @Polled
    @Needs(CarePermissions.TICKET_READ)
    @RequestMapping(value = CareApi.ROOT + "/presence", method = RequestMethod.GET)
    @ResponseBody
    List<Busy> everywhere(Caller caller) {
        Map<Long, List<Present>> byTicket = new LinkedHashMap<>();
        for (Present one : presence.others(caller.agent().id())) {
            byTicket.computeIfAbsent(one.ticketId(), id -> new ArrayList<>()).add(one);
        }
        if (byTicket.isEmpty()) {
            return List.of();
        }
        Map<Long, String> numbers = tickets.numbers(byTicket.keySet());
        List<Busy> busy = new ArrayList<>();
        byTicket.forEach(
                (ticket, present) -> busy.add(new Busy(numbers.getOrDefault(ticket, ""), colleagues(present))));
        return busy;
    }

    private List<Colleague> colleagues(List<Present> present) {
        if (present.isEmpty()) {
            return List.of();
        }
        Map<Long, String> names = new HashMap<>();
        agents.assignable().forEach(agent -> names.put(agent.id(), agent.name()));
        return present.stream()
                .filter(one -> names.containsKey(one.agentId()))
                .map(one -> new Colleague(names.getOrDefault(one.agentId(), ""), Codes.of(one.doing()), one.since()))
                .toList();
    }

    private long find(String number) {
        return tickets.byNumber(number)
                .orElseThrow(() -> TicketNotFound.withNumber(number))
                .id();
    }
}
