package org.broadleafcare.admin.ticket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcare.admin.ticket.TicketJson.Held;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.desk.HeldReplies;
import org.broadleafcare.desk.HeldReply;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.ticket.TicketView;

/** Answers on their way out, as the whole team sees them. */
final class HeldJson {
    private final HeldReplies replies;
    private final Agents agents;

    HeldJson(HeldReplies replies, Agents agents) {
        this.replies = replies;
        this.agents = agents;
    }

    List<Held> of(TicketView ticket, Caller caller) {
        List<HeldReply> held = replies.on(ticket.id());
        if (held.isEmpty()) {
            return List.of();
        }
        Map<Long, String> names = new HashMap<>();
        agents.assignable().forEach(agent -> names.put(agent.id(), agent.name()));
        return held.stream()
                .map(one -> of(one, names.getOrDefault(one.agentId(), ""), ticket, caller))
                .toList();
    }

    static Held of(HeldReply held, String agent, TicketView ticket, Caller caller) {
        return new Held(
                held.id(),
                Masking.of(caller).text(held.text(), ticket.requester()),
                held.sendAt(),
                agent,
                held.then() == null ? null : Codes.of(held.then()),
                held.agentId() == caller.agent().id(),
                Codes.of(held.state()));
    }
}
