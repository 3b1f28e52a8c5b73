package org.broadleafcare.ticket.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.dao.PersonalTickets;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.MessageMailImpl;
import org.broadleafcare.ticket.domain.MessageViews;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.domain.TicketMessageImpl;

/** Tickets, what was written in them by either side, and their files. */
final class TicketData implements PersonalDataHolder {
    private final PersonalTickets rows;
    private final FileRemoval files;
    private final Messages messages;
    private final Clock clock;

    TicketData(PersonalTickets rows, FileStore store, Messages messages, Clock clock) {
        this.rows = rows;
        this.files = new FileRemoval(store);
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public List<String> declares() {
        return List.of(
                "CARE_TICKET.SUBJECT",
                "CARE_TICKET.REQUESTER_NAME",
                "CARE_TICKET.REQUESTER_EMAIL",
                "CARE_TICKET.SUBMISSION_KEY",
                "CARE_TICKET_MESSAGE.AUTHOR_NAME",
                "CARE_TICKET_MESSAGE.BODY_TEXT",
                "CARE_TICKET_MESSAGE.BODY_HTML",
                "CARE_TICKET_MESSAGE.SUBMISSION_KEY",
                "CARE_ATTACHMENT.FILE_NAME",
                "CARE_ATTACHMENT.SHA256",
                "CARE_ATTACHMENT.STORE_KEY",
                "CARE_MESSAGE_MAIL.RFC_ID_HASH",
                "CARE_MESSAGE_MAIL.RFC_MESSAGE_ID",
                "CARE_MESSAGE_MAIL.FROM_EMAIL",
                "CARE_MESSAGE_MAIL.FROM_NAME",
                "CARE_MESSAGE_MAIL.REPLY_TO",
                "CARE_MESSAGE_MAIL.TO_LIST",
                "CARE_MESSAGE_MAIL.CC_LIST",
                "CARE_MESSAGE_MAIL.SUBJECT",
                "CARE_MESSAGE_MAIL.QUOTED_TEXT",
                "CARE_MESSAGE_MAIL.QUOTED_HTML",
                "CARE_MESSAGE_MAIL.CALENDAR",
                "files");
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        List<TicketImpl> tickets = rows.tickets(person);
        Map<Long, String> numbers = tickets.stream().collect(Collectors.toMap(TicketImpl::id, TicketImpl::number));
        List<Map<String, Object>> data = new ArrayList<>();
        tickets.forEach(ticket -> data.add(row(ticket)));
        List<TicketMessageImpl> written = written(person, numbers.keySet());
        Map<Long, MessageMailImpl> mails = mails(written);
        written.forEach(message ->
                data.add(row(MessageViews.view(message, List.of(), mails.get(message.id())), numbers)));
        files(numbers.keySet(), written).forEach(file -> data.add(row(file, numbers)));
        return data;
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<TicketImpl> tickets = rows.tickets(person);
        Map<Long, Locale> locales = tickets.stream()
                .collect(Collectors.toMap(
                        TicketImpl::id, ticket -> ticket.concern().locale()));
        List<TicketMessageImpl> written = written(person, locales.keySet());
        List<AttachmentImpl> attached = files(locales.keySet(), written);
        attached.forEach(file -> {
            if (file.withheld() == null) {
                files.afterCommit(file.storeKey());
            }
            rows.remove(file);
        });
        written.forEach(message -> {
            Locale locale = locales.getOrDefault(message.ticketId(), Locale.ENGLISH);
            message.forget(text(locale, "care.privacy.erased_name"), text(locale, "care.privacy.erased_text"));
        });
        mails(written).values().forEach(rows::remove);
        rows.mailsTo(person.email())
                .forEach(
                        mail -> mail.forgetAddressee(person.email(), text(Locale.ENGLISH, "care.privacy.erased_name")));
        rows.removeItems(locales.keySet());
        tickets.forEach(ticket -> ticket.forget(
                text(ticket.concern().locale(), "care.privacy.erased_name"),
                text(ticket.concern().locale(), "care.privacy.erased_text"),
                now));
        return Map.of("tickets", tickets.size(), "messages", written.size(), "files", attached.size());
    }

    private List<TicketMessageImpl> written(Person person, Set<Long> ticketIds) {
        List<TicketMessageImpl> all = new ArrayList<>(rows.messages(ticketIds));
        if (person.customerId() != null) {
            all.addAll(rows.messagesElsewhere(person.customerId(), ticketIds));
        }
        Set<Long> known = all.stream().map(TicketMessageImpl::id).collect(Collectors.toSet());
        rows.mailedElsewhere(person.email(), ticketIds).stream()
                .filter(message -> !known.contains(message.id()))
                .forEach(all::add);
        return all;
    }

    private Map<Long, MessageMailImpl> mails(List<TicketMessageImpl> written) {
        return rows.mails(written.stream().map(TicketMessageImpl::id).toList()).stream()
                .collect(Collectors.toMap(MessageMailImpl::messageId, mail -> mail));
    }

    private List<AttachmentImpl> files(Set<Long> ticketIds, List<TicketMessageImpl> written) {
        List<AttachmentImpl> all = new ArrayList<>(rows.attachments(ticketIds));
        Set<Long> elsewhere = new HashSet<>();
        written.stream()
                .filter(message -> !ticketIds.contains(message.ticketId()))
                .forEach(message -> elsewhere.add(message.id()));
        all.addAll(rows.attachmentsOfMessages(elsewhere));
        return all;
    }

    private String text(Locale locale, String key) {
        return messages.text(locale, key);
    }

    private static Map<String, Object> row(TicketImpl ticket) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(KIND, "tickets");
        row.put("number", ticket.number());
        row.put("subject", ticket.concern().subject());
        row.put("status", ticket.status().name());
        row.put("name", ticket.requester().name());
        row.put("email", ticket.requester().email());
        row.put("orderId", ticket.concern().orderId());
        row.put("createdAt", ticket.createdAt());
        return row;
    }

    private static Map<String, Object> row(MessageView message, Map<Long, String> numbers) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(KIND, "messages");
        row.put("ticket", numbers.get(message.ticketId()));
        row.put("at", message.at());
        row.put("author", message.authorName());
        row.put("direction", message.direction().name());
        row.put("visibility", message.visibility().name());
        row.put("text", message.text());
        row.put("html", message.html());
        if (message.mail() != null) {
            row.put("mailSubject", message.mail().subject());
            row.put("quotedText", message.mail().quotedText());
        }
        return row;
    }

    private static Map<String, Object> row(AttachmentImpl file, Map<Long, String> numbers) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(KIND, "files");
        row.put("ticket", numbers.get(file.ticketId()));
        row.put("name", file.view().fileName());
        row.put("contentType", file.view().contentType());
        row.put("size", file.view().size());
        if (file.withheld() == null) {
            row.put(FILE, file.storeKey());
        }
        return row;
    }
}
