package org.broadleafcare.admin.ticket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.broadleafcare.admin.ticket.TicketJson.Author;
import org.broadleafcare.admin.ticket.TicketJson.File;
import org.broadleafcare.admin.ticket.TicketJson.Message;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.spi.Deliveries;
import org.broadleafcare.ticket.spi.Deliveries.Delivery;

/** Messages with their files and what became of them on their way out. */
final class MessagesJson {
    private final Supplier<List<Deliveries>> channels;

    MessagesJson(Supplier<List<Deliveries>> channels) {
        this.channels = channels;
    }

    List<Message> of(TicketView ticket, List<MessageView> messages, Caller caller) {
        Map<Long, List<Delivery>> deliveries = new HashMap<>();
        channels.get().forEach(channel -> deliveries.putAll(channel.ofTickets(ticketsOf(ticket, messages))));
        return messages.stream()
                .map(message -> of(ticket, message, deliveries.getOrDefault(message.id(), List.of()), caller))
                .toList();
    }

    private static Set<Long> ticketsOf(TicketView ticket, List<MessageView> messages) {
        Set<Long> tickets = new TreeSet<>(Set.of(ticket.id()));
        messages.forEach(message -> tickets.add(message.ticketId()));
        return tickets;
    }

    private static Message of(TicketView ticket, MessageView message, List<Delivery> deliveries, Caller caller) {
        Masking masking = Masking.of(caller);
        boolean shopper = message.author().isShopper();
        String name = shopper ? masking.name(message.authorName()) : message.authorName();
        String html = message.html();
        return new Message(
                message.id(),
                Codes.of(message.direction()),
                Codes.of(message.visibility()),
                new Author(Codes.of(message.author().kind()), name),
                Codes.of(message.channel()),
                masking.text(message.text(), ticket.requester()),
                html == null ? null : masking.text(html, ticket.requester()),
                message.at(),
                message.locale().toString(),
                message.attachments().stream()
                        .map(file -> file(ticket, file, caller))
                        .toList(),
                DeliveriesJson.worst(deliveries, ticket, masking),
                Codes.of(message.kind()),
                MailJson.of(message, ticket, masking),
                MailJson.withheld(message, masking),
                DeliveriesJson.all(deliveries, ticket, masking));
    }

    private static File file(TicketView ticket, AttachmentView file, Caller caller) {
        String path = CareApi.ROOT + "/tickets/" + ticket.number() + "/attachments/" + file.id();
        return new File(
                file.id(),
                Masking.of(caller).fileName(file.fileName()),
                file.contentType(),
                file.size(),
                caller.url(path),
                file.isPicture(),
                file.inline());
    }
}
