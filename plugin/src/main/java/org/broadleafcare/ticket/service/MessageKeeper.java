package org.broadleafcare.ticket.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.MailOrigin;
import org.broadleafcare.ticket.MessageKind;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.dao.TicketStore;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.MessageMailImpl;
import org.broadleafcare.ticket.domain.MessageViews;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.domain.TicketMessageImpl;
import org.broadleafcare.ticket.domain.TicketMessageImpl.Words;
import org.broadleafcare.ticket.service.file.FileKeeper;
import org.broadleafcare.ticket.service.file.Kept;
import org.broadleafcare.ticket.service.input.MailInput;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.Visibility;

/** Puts messages and their files under a ticket. */
final class MessageKeeper {
    private static final int LONGEST_NAME = 200;

    private final TicketStore store;
    private final FileKeeper files;
    private final Agents agents;

    MessageKeeper(TicketStore store, FileKeeper files, Agents agents) {
        this.store = store;
        this.files = files;
        this.agents = agents;
    }

    MessageView fromCustomer(TicketImpl ticket, NewMessage message, Actor by, Instant now) {
        Visibility visibility = message.kind() == MessageKind.THIRD_PARTY ? Visibility.INTERNAL : Visibility.PUBLIC;
        return keep(ticket, Direction.IN, visibility, message, by, now);
    }

    MessageView fromAgent(TicketImpl ticket, Visibility visibility, NewMessage message, Actor by, Instant now) {
        return keep(ticket, Direction.OUT, visibility, message, by, now);
    }

    private MessageView keep(
            TicketImpl ticket, Direction direction, Visibility visibility, NewMessage message, Actor by, Instant now) {
        MailOrigin mail = message.mail();
        TicketMessageImpl row = new TicketMessageImpl(
                ticket,
                new Words(
                        direction,
                        visibility,
                        by,
                        mail == null ? authorName(ticket, by) : sender(ticket, mail),
                        message.channel(),
                        message.text(),
                        mail == null ? null : mail.html(),
                        message.kind(),
                        message.submissionKey()),
                now);
        store.add(row);
        return mail == null
                ? row.view(keep(row, message.files(), now))
                : MessageViews.view(row, withFiles(row, message, mail, now), withMail(row, mail));
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

    private MessageMailImpl withMail(TicketMessageImpl message, MailOrigin mail) {
        MessageMailImpl row = new MessageMailImpl(message, mail);
        store.add(row);
        return row;
    }

    /** In the order of the mail: the places of pictures in its HTML count on that. */
    private List<AttachmentImpl> withFiles(TicketMessageImpl message, NewMessage sent, MailOrigin mail, Instant now) {
        List<AttachmentImpl> rows = new ArrayList<>();
        Set<Integer> inline = new HashSet<>(mail.inlineFiles().values());
        for (Kept file : files.keepWelcome(sent.files())) {
            AttachmentImpl row = file.row(message, now);
            rows.add(inline.contains(rows.size()) ? row.inline() : row);
        }
        mail.withheld().forEach(file -> rows.add(new AttachmentImpl(message, file, now)));
        rows.forEach(store::add);
        return rows;
    }

    /** Who belongs to the ticket under the address it has is called as the ticket calls them. */
    private static String sender(TicketImpl ticket, MailOrigin mail) {
        String name = mail.from().name();
        boolean requester = mail.from().key().equals(ticket.requester().email());
        if (requester && !mail.newcomer() && !mail.unverified()) {
            return ticket.requester().name();
        }
        return MailInput.cut(name == null || name.isBlank() ? mail.from().email() : name, LONGEST_NAME);
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
