package org.broadleafcare.ticket.dao;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.broadleafcare.ticket.LastMessage;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketFilter;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.domain.TicketItemImpl;
import org.broadleafcare.ticket.value.TicketItem;
import org.jspecify.annotations.Nullable;

/** Reads tickets from the shop's database. */
public class JpaTicketReader implements TicketReader {
    private static final Comparator<TicketImpl> NEWEST_FIRST = Comparator.comparing(TicketImpl::updatedAt)
            .thenComparing(TicketImpl::id)
            .reversed();

    @SuppressWarnings("NullAway.Init")
    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    @Override
    public Optional<TicketImpl> byId(long id) {
        return Optional.ofNullable(em.find(TicketImpl.class, id));
    }

    @Override
    public Optional<TicketImpl> byNumber(String number) {
        return first(em.createQuery("select t from TicketImpl t where t.number = :number", TicketImpl.class)
                .setParameter("number", number));
    }

    /**
     * One statement per status, each a walk along an index from its newest end: with all of them in one {@code in (…)} a
     * database sorts every ticket that matches before it can give the first page.
     */
    @Override
    public List<TicketImpl> page(TicketFilter filter, @Nullable Cursor after, int limit) {
        if (filter.statuses().size() < 2) {
            return new FilterQuery().matching(filter).after(after).newestFirst(em, limit);
        }
        return filter.statuses().stream()
                .map(filter::onlyIn)
                .flatMap(one -> new FilterQuery().matching(one).after(after).newestFirst(em, limit).stream())
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public List<TicketImpl> ofCustomer(long customerId, @Nullable Cursor after, int limit) {
        return customer(customerId).after(after).newestFirst(em, limit);
    }

    @Override
    public List<TicketImpl> ofEmail(String email, int limit) {
        return email(email).newestFirst(em, limit);
    }

    @Override
    public List<TicketImpl> aboutOrder(long orderId, int limit) {
        return new FilterQuery()
                .where("t.concern.orderId = :order", "order", orderId)
                .newestFirst(em, limit);
    }

    @Override
    public int count(TicketFilter filter, int cap) {
        return new FilterQuery().matching(filter).count(em, cap);
    }

    @Override
    public int countOfCustomer(long customerId) {
        return customer(customerId).count(em, 1000);
    }

    @Override
    public int countOfEmail(String email) {
        return email(email).count(em, 1000);
    }

    @Override
    public Map<Long, List<TicketItem>> items(Collection<Long> ticketIds) {
        if (ticketIds.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select i from TicketItemImpl i where i.ticketId in (:ids) order by i.id", TicketItemImpl.class)
                .setParameter("ids", ticketIds)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        TicketItemImpl::ticketId, Collectors.mapping(TicketItemImpl::view, Collectors.toList())));
    }

    @Override
    public Map<Long, String> numbers(Collection<Long> ticketIds) {
        Map<Long, String> numbers = new HashMap<>();
        if (!ticketIds.isEmpty()) {
            em.createQuery("select t.id, t.number from TicketImpl t where t.id in (:ids)", Object[].class)
                    .setParameter("ids", ticketIds)
                    .getResultList()
                    .forEach(row -> numbers.put((Long) row[0], (String) row[1]));
        }
        return numbers;
    }

    @Override
    public Map<Long, LastMessage> lastMessages(Collection<Long> ticketIds) {
        return new Conversations(em).lastMessages(ticketIds);
    }

    @Override
    public List<MessageView> conversation(long ticketId, boolean withInternal, int limit) {
        return new Conversations(em).conversation(ticketId, withInternal, limit);
    }

    @Override
    public Optional<AttachmentImpl> attachment(long ticketId, long attachmentId, boolean withInternal) {
        TypedQuery<AttachmentImpl> file = em.createQuery(
                        "select a from AttachmentImpl a, TicketMessageImpl m where a.id = :id and a.ticketId = :ticket"
                                + " and m.id = a.messageId and a.withheld is null"
                                + Conversations.readable(withInternal),
                        AttachmentImpl.class)
                .setParameter("id", attachmentId)
                .setParameter("ticket", ticketId);
        return first(Conversations.readable(file, withInternal));
    }

    @Override
    public Optional<AttachmentImpl> attachment(long attachmentId) {
        return Optional.ofNullable(em.find(AttachmentImpl.class, attachmentId));
    }

    @Override
    public List<String> usedKeys(Collection<String> storeKeys) {
        return storeKeys.isEmpty()
                ? List.of()
                : em.createQuery("select a.storeKey from AttachmentImpl a where a.storeKey in (:keys)", String.class)
                        .setParameter("keys", storeKeys)
                        .getResultList();
    }

    private static FilterQuery customer(long customerId) {
        return new FilterQuery().where("t.requester.customerId = :customer", "customer", customerId);
    }

    private static FilterQuery email(String email) {
        return new FilterQuery().where("t.requester.email = :email", "email", email);
    }

    private static <T> Optional<T> first(TypedQuery<T> query) {
        return query.setMaxResults(1).getResultList().stream().findFirst();
    }
}
