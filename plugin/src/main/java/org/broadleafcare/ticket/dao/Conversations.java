package org.broadleafcare.ticket.dao;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.LastMessage;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.TicketMessageImpl;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.Visibility;

/** Messages and their files. */
final class Conversations {
    private final EntityManager em;

    Conversations(EntityManager em) {
        this.em = em;
    }

    static Set<Visibility> visible(boolean withInternal) {
        return withInternal ? EnumSet.allOf(Visibility.class) : EnumSet.of(Visibility.PUBLIC);
    }

    List<MessageView> conversation(long ticketId, boolean withInternal, int limit) {
        List<TicketMessageImpl> messages = new ArrayList<>(em.createQuery(
                        "select m from TicketMessageImpl m where m.ticketId = :ticket and m.visibility in (:visible)"
                                + " order by m.createdAt desc, m.id desc",
                        TicketMessageImpl.class)
                .setParameter("ticket", ticketId)
                .setParameter("visible", visible(withInternal))
                .setMaxResults(limit)
                .getResultList());
        Collections.reverse(messages);
        Map<Long, List<AttachmentView>> files = files(ticketId);
        return messages.stream()
                .map(message -> message.view(files.getOrDefault(message.id(), List.of())))
                .toList();
    }

    private Map<Long, List<AttachmentView>> files(long ticketId) {
        return em
                .createQuery(
                        "select a from AttachmentImpl a where a.ticketId = :ticket order by a.id", AttachmentImpl.class)
                .setParameter("ticket", ticketId)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        AttachmentImpl::messageId, Collectors.mapping(AttachmentImpl::view, Collectors.toList())));
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
                                + " and m.visibility = :public and not exists (select n.id from TicketMessageImpl n"
                                + " where n.ticketId = m.ticketId and n.visibility = :public"
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
