package org.broadleafcare.ticket.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcare.ticket.LastMessage;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketFilter;
import org.broadleafcare.ticket.dao.Cursor;
import org.broadleafcare.ticket.dao.TicketReader;
import org.broadleafcare.ticket.dao.TicketStore;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.MessageMailImpl;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.domain.TicketItemImpl;
import org.broadleafcare.ticket.domain.TicketMessageImpl;
import org.broadleafcare.ticket.value.TicketItem;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.test.util.ReflectionTestUtils;

/** Ticket tables without a database. Versions move on at flush, as Hibernate's do. */
@NullUnmarked
final class InMemoryTickets implements TicketStore, TicketReader {
    private final Map<Long, TicketImpl> tickets = new LinkedHashMap<>();
    private final Map<Long, Object> written = new HashMap<>();
    private final List<TicketItemImpl> items = new ArrayList<>();
    final List<TicketMessageImpl> messages = new ArrayList<>();
    final List<AttachmentImpl> attachments = new ArrayList<>();
    final List<MessageMailImpl> mails = new ArrayList<>();
    private long lastId;

    @Override
    public void add(TicketImpl ticket) {
        long id = withId(ticket);
        ticket.numbered(id);
        tickets.put(id, ticket);
        written.put(id, ticket.updatedAt());
    }

    @Override
    public void add(TicketItemImpl item) {
        withId(item);
        items.add(item);
    }

    @Override
    public void add(TicketMessageImpl message) {
        withId(message);
        messages.add(message);
    }

    @Override
    public void add(AttachmentImpl attachment) {
        withId(attachment);
        attachments.add(attachment);
    }

    @Override
    public void add(MessageMailImpl mail) {
        mails.add(mail);
    }

    @Override
    public void flush() {
        for (TicketImpl ticket : tickets.values()) {
            if (!Objects.equals(written.put(ticket.id(), ticket.updatedAt()), ticket.updatedAt())) {
                ReflectionTestUtils.setField(ticket, "version", ticket.version() + 1);
            }
        }
    }

    @Override
    public Optional<TicketImpl> byId(long id) {
        return Optional.ofNullable(tickets.get(id));
    }

    @Override
    public Optional<TicketImpl> bySubmissionKey(String key) {
        return all().filter(ticket -> key.equals(ReflectionTestUtils.getField(ticket, "submissionKey")))
                .findFirst();
    }

    @Override
    public Optional<TicketMessageImpl> messageBySubmissionKey(String key) {
        return messages.stream()
                .filter(message -> key.equals(ReflectionTestUtils.getField(message, "submissionKey")))
                .findFirst();
    }

    @Override
    public List<TicketItem> items(long ticketId) {
        return items.stream()
                .filter(item -> item.ticketId() == ticketId)
                .map(TicketItemImpl::view)
                .toList();
    }

    @Override
    public List<AttachmentImpl> attachments(long messageId) {
        return attachments.stream()
                .filter(file -> file.messageId() == messageId)
                .toList();
    }

    @Override
    public Optional<MessageMailImpl> mailOf(long messageId) {
        return mails.stream().filter(mail -> mail.messageId() == messageId).findFirst();
    }

    @Override
    public Optional<TicketImpl> byNumber(String number) {
        return all().filter(ticket -> ticket.number().equals(number)).findFirst();
    }

    @Override
    public List<TicketImpl> page(TicketFilter filter, Cursor after, int limit) {
        return newest(all().filter(t ->
                        filter.statuses().isEmpty() || filter.statuses().contains(t.status())))
                .filter(t -> after == null || isAfter(t, after))
                .limit(limit)
                .toList();
    }

    @Override
    public List<TicketImpl> ofCustomer(long customerId, Cursor after, int limit) {
        return newest(all().filter(t -> Objects.equals(t.requester().customerId(), customerId)))
                .filter(t -> after == null || isAfter(t, after))
                .limit(limit)
                .toList();
    }

    @Override
    public List<TicketImpl> ofEmail(String email, int limit) {
        return newest(all().filter(t -> t.requester().email().equals(email)))
                .limit(limit)
                .toList();
    }

    @Override
    public List<TicketImpl> aboutOrder(long orderId, int limit) {
        return newest(all().filter(t -> Objects.equals(t.concern().orderId(), orderId)))
                .limit(limit)
                .toList();
    }

    @Override
    public int count(TicketFilter filter, int cap) {
        return page(filter, null, cap).size();
    }

    @Override
    public int countOfCustomer(long customerId) {
        return ofCustomer(customerId, null, Integer.MAX_VALUE).size();
    }

    @Override
    public int countOfEmail(String email) {
        return ofEmail(email, Integer.MAX_VALUE).size();
    }

    @Override
    public Map<Long, List<TicketItem>> items(Collection<Long> ticketIds) {
        Map<Long, List<TicketItem>> found = new HashMap<>();
        ticketIds.forEach(id -> found.put(id, items(id)));
        return found;
    }

    @Override
    public Map<Long, String> numbers(Collection<Long> ticketIds) {
        Map<Long, String> numbers = new HashMap<>();
        ticketIds.forEach(id -> byId(id).ifPresent(ticket -> numbers.put(id, ticket.number())));
        return numbers;
    }

    @Override
    public Map<Long, LastMessage> lastMessages(Collection<Long> ticketIds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MessageView> conversation(long ticketId, boolean withInternal, int limit) {
        return messages.stream()
                .filter(message -> message.ticketId() == ticketId)
                .map(message -> message.view(attachments(message.id()).stream()
                        .map(AttachmentImpl::view)
                        .toList()))
                .toList();
    }

    @Override
    public Optional<AttachmentImpl> attachment(long ticketId, long attachmentId, boolean withInternal) {
        return attachment(attachmentId);
    }

    @Override
    public Optional<AttachmentImpl> attachment(long attachmentId) {
        return attachments.stream()
                .filter(file -> file.view().id() == attachmentId)
                .findFirst();
    }

    @Override
    public List<String> usedKeys(Collection<String> storeKeys) {
        return attachments.stream()
                .map(AttachmentImpl::storeKey)
                .filter(storeKeys::contains)
                .toList();
    }

    int size() {
        return tickets.size();
    }

    private long withId(Object row) {
        ReflectionTestUtils.setField(row, "id", ++lastId);
        return lastId;
    }

    private Stream<TicketImpl> all() {
        return tickets.values().stream();
    }

    private static Stream<TicketImpl> newest(Stream<TicketImpl> some) {
        return some.sorted(Comparator.comparing(TicketImpl::updatedAt)
                .thenComparing(TicketImpl::id)
                .reversed());
    }

    private static boolean isAfter(TicketImpl ticket, Cursor cursor) {
        return ticket.updatedAt().isBefore(cursor.updatedAt())
                || (ticket.updatedAt().equals(cursor.updatedAt()) && ticket.id() < cursor.id());
    }
}
