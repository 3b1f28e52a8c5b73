package org.broadleafcare.ticket.dao;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.broadleafcare.ticket.LastMessage;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.MessageMailImpl;
import org.broadleafcare.ticket.domain.MessageViews;
import org.broadleafcare.ticket.domain.TicketMessageImpl;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.Visibility;

/** Messages and their files. */
final class Conversations {
    private final EntityManager em;

    Conversations(EntityManager em) {
        this.em = em;
    }

    /**
     * What the shopper may read: not the team's notes, nor what machines and third parties sent, nor what somebody wrote
     * of whom it is not known that they belong here.
     */
    static String readable(boolean withInternal) {
        return withInternal
                ? ""
                : " and m.visibility = 'PUBLIC' and m.kind = 'WORDS' and not exists (select x.messageId from"
                        + " MessageMailImpl x where x.messageId = m.id and (x.newcomer = :yes or x.unverified = :yes))";
    }

    /** Fills in what {@link #readable} asks for. */
    static <T> TypedQuery<T> readable(TypedQuery<T> query, boolean withInternal) {
        return withInternal ? query : query.setParameter("yes", true);
    }

    List<MessageView> conversation(long ticketId, boolean withInternal, int limit) {
        TypedQuery<TicketMessageImpl> newest = em.createQuery(
                "select m from TicketMessageImpl m where m.ticketId = :ticket" + readable(withInternal)
                        + " order by m.createdAt desc, m.id desc",
                TicketMessageImpl.class);
        List<TicketMessageImpl> messages = new ArrayList<>(readable(newest, withInternal)
                .setParameter("ticket", ticketId)
                .setMaxResults(limit)
                .getResultList());
        Collections.reverse(messages);
        Map<Long, List<AttachmentImpl>> files = files(ticketId);
        Map<Long, MessageMailImpl> mails =
                messages.stream().anyMatch(TicketMessageImpl::cameByMail) ? mails(ticketId) : Map.of();
        return messages.stream()
                .map(message -> MessageViews.view(
                        message, files.getOrDefault(message.id(), List.of()), mails.get(message.id())))
                .toList();
    }

    private Map<Long, List<AttachmentImpl>> files(long ticketId) {
        return em
                .createQuery(
                        "select a from AttachmentImpl a where a.ticketId = :ticket order by a.id", AttachmentImpl.class)
                .setParameter("ticket", ticketId)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(AttachmentImpl::messageId));
    }

    private Map<Long, MessageMailImpl> mails(long ticketId) {
        return em
                .createQuery(
                        "select x from MessageMailImpl x, TicketMessageImpl m where x.messageId = m.id"
                                + " and m.ticketId = :ticket",
                        MessageMailImpl.class)
                .setParameter("ticket", ticketId)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(MessageMailImpl::messageId, Function.identity()));
    }

    /** Cuts the text in the database: a list must not load whole letters. */
    Map<Long, LastMessage> lastMessages(Collection<Long> ticketIds) {
        Map<Long, LastMessage> last = new HashMap<>();
        if (ticketIds.isEmpty()) {
            return last;
        }
        em.createQuery(
                        "select m.ticketId, substring(m.text, 1, " + LastMessage.EXCERPT + "), m.direction,"
                                + " m.createdAt from TicketMessageImpl m where m.ticketId in (:ids)"
                                + " and m.visibility = :public and m.kind = 'WORDS' and not exists (select n.id from TicketMessageImpl n"
                                + " where n.ticketId = m.ticketId and n.visibility = :public and n.kind = 'WORDS'"
                                + " and (n.createdAt > m.createdAt or (n.createdAt = m.createdAt and n.id > m.id)))",
                        Object[].class)
                .setParameter("ids", ticketIds)
                .setParameter("public", Visibility.PUBLIC)
                .getResultList()
                .forEach(row -> last.put(
                        (Long) row[0], new LastMessage((String) row[1], (Direction) row[2], (Instant) row[3])));
        return last;
    }
}
