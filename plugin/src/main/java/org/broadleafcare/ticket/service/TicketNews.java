package org.broadleafcare.ticket.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.event.TicketEvent;
import org.broadleafcare.ticket.event.TicketEvent.Assigned;
import org.broadleafcare.ticket.event.TicketEvent.MessageAdded;
import org.broadleafcare.ticket.event.TicketEvent.StatusChanged;
import org.broadleafcare.ticket.event.TicketEvent.TicketOpened;
import org.broadleafcare.ticket.spi.TicketListener;
import org.broadleafcare.ticket.value.Assignee;
import org.broadleafcare.ticket.value.TicketStatus;

/** Tells the event log and the listeners what has become of a ticket, in the transaction of the change. */
final class TicketNews {
    private final EventLog log;
    private final Supplier<List<TicketListener>> listeners;

    TicketNews(EventLog log, Supplier<List<TicketListener>> listeners) {
        this.log = log;
        this.listeners = listeners;
    }

    void opened(TicketView ticket, MessageView message, Actor by) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("messageId", message.id());
        facts.put("ticketType", code(ticket.type()));
        facts.put("topic", ticket.topic());
        facts.put("channel", code(ticket.channel()));
        if (ticket.orderId() != null) {
            facts.put("orderId", ticket.orderId());
        }
        if (ticket.previousNumber() != null) {
            facts.put("previousNumber", ticket.previousNumber());
        }
        append("ticket.created", ticket, by, facts);
        files(ticket, message, by);
        tell(new TicketOpened(ticket, message, by));
    }

    void messageAdded(TicketView ticket, MessageView message, Actor by) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("messageId", message.id());
        facts.put("direction", code(message.direction()));
        facts.put("visibility", code(message.visibility()));
        facts.put("authorKind", code(message.author().kind()));
        append("ticket.message_added", ticket, by, facts);
        files(ticket, message, by);
        tell(new MessageAdded(ticket, message, by));
    }

    /** One log entry per move; listeners hear of the whole way once. */
    void moved(TicketView ticket, List<TicketStatus> way, Actor by) {
        for (int step = 1; step < way.size(); step++) {
            append(
                    "ticket.status_changed",
                    ticket,
                    by,
                    Map.of("from", code(way.get(step - 1)), "to", code(way.get(step))));
        }
        if (way.size() > 1) {
            tell(new StatusChanged(ticket, way.get(0), by));
        }
    }

    void assigned(TicketView ticket, Actor by) {
        Assignee to = ticket.assignee();
        append(
                "ticket.assigned",
                ticket,
                by,
                to == null ? Map.of() : Map.of("to", to.agentId(), "toLogin", to.login()));
        tell(new Assigned(ticket, by));
    }

    void junked(TicketView ticket, Actor by) {
        append(ticket.isJunk() ? "ticket.junked" : "ticket.restored", ticket, by, Map.of());
    }

    private void files(TicketView ticket, MessageView message, Actor by) {
        if (!message.attachments().isEmpty()) {
            append(
                    "ticket.attachment_added",
                    ticket,
                    by,
                    Map.of(
                            "messageId",
                            message.id(),
                            "attachmentIds",
                            message.attachments().stream()
                                    .map(AttachmentView::id)
                                    .toList()));
        }
    }

    private void append(String type, TicketView ticket, Actor by, Map<String, Object> facts) {
        log.append(new EventDraft(type, Subject.ticket(ticket.id()), by, facts));
    }

    private void tell(TicketEvent event) {
        listeners.get().forEach(listener -> listener.on(event));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
