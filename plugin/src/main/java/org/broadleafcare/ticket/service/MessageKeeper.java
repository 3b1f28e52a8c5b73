package org.broadleafcare.ticket.service;

import java.time.Instant;
import java.util.List;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.dao.TicketStore;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.domain.TicketMessageImpl;
import org.broadleafcare.ticket.domain.TicketMessageImpl.Words;
import org.broadleafcare.ticket.service.file.FileKeeper;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.Visibility;

/** Puts messages and their files under a ticket. */
final class MessageKeeper {
    private final TicketStore store;
    private final FileKeeper files;
    private final Agents agents;

    MessageKeeper(TicketStore store, FileKeeper files, Agents agents) {
        this.store = store;
        this.files = files;
        this.agents = agents;
    }

    MessageView fromCustomer(TicketImpl ticket, NewMessage message, Actor by, Instant now) {
        return keep(ticket, Direction.IN, Visibility.PUBLIC, message, by, now);
    }

    MessageView fromAgent(TicketImpl ticket, Visibility visibility, NewMessage message, Actor by, Instant now) {
        return keep(ticket, Direction.OUT, visibility, message, by, now);
    }

    private MessageView keep(
            TicketImpl ticket, Direction direction, Visibility visibility, NewMessage message, Actor by, Instant now) {
        ChannelKind channel = message.channel();
        TicketMessageImpl row = new TicketMessageImpl(
                ticket,
                new Words(
                        direction,
                        visibility,
                        by,
                        authorName(ticket, by),
                        channel,
                        message.text(),
                        message.submissionKey()),
                now);
        store.add(row);
        return row.view(keep(row, message.files(), now));
    }

    private List<AttachmentView> keep(TicketMessageImpl message, List<Upload> uploads, Instant now) {
        return files.keep(uploads).stream()
                .map(file -> {
                    AttachmentImpl row = new AttachmentImpl(message, file, now);
                    store.add(row);
                    return row.view();
                })
                .toList();
    }

    private String authorName(TicketImpl ticket, Actor by) {
        if (by.isShopper()) {
            return ticket.requester().name();
        }
        if (by.kind() != Actor.Kind.AGENT || by.id() == null) {
            return "";
        }
        String login = by.login() == null ? "" : by.login();
        return agents.byId(by.id()).map(Agent::name).orElse(login);
    }
}
