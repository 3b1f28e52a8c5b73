package org.broadleafcare.ticket.dao;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.MessageMailImpl;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.domain.TicketItemImpl;
import org.broadleafcare.ticket.domain.TicketMessageImpl;
import org.broadleafcare.ticket.value.TicketItem;

/** Ticket rows in the shop's database. */
public class JpaTicketStore implements TicketStore {
    @SuppressWarnings("NullAway.Init")
    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    @Override
    public void add(TicketImpl ticket) {
        em.persist(ticket);
    }

    @Override
    public void add(TicketItemImpl item) {
        em.persist(item);
    }

    @Override
    public void add(TicketMessageImpl message) {
        em.persist(message);
    }

    @Override
    public void add(AttachmentImpl attachment) {
        em.persist(attachment);
    }

    @Override
    public void add(MessageMailImpl mail) {
        em.persist(mail);
    }

    @Override
    public void flush() {
        em.flush();
    }

    @Override
    public Optional<TicketImpl> byId(long id) {
        return Optional.ofNullable(em.find(TicketImpl.class, id));
    }

    @Override
    public Optional<TicketImpl> bySubmissionKey(String key) {
        return first(em.createQuery("select t from TicketImpl t where t.submissionKey = :key", TicketImpl.class)
                .setParameter("key", key));
    }

    @Override
    public Optional<TicketMessageImpl> messageBySubmissionKey(String key) {
        return first(em.createQuery(
                        "select m from TicketMessageImpl m where m.submissionKey = :key", TicketMessageImpl.class)
                .setParameter("key", key));
    }

    @Override
    public List<TicketItem> items(long ticketId) {
        return em
                .createQuery(
                        "select i from TicketItemImpl i where i.ticketId = :ticket order by i.id", TicketItemImpl.class)
                .setParameter("ticket", ticketId)
                .getResultList()
                .stream()
                .map(TicketItemImpl::view)
                .toList();
    }

    @Override
    public List<AttachmentImpl> attachments(long messageId) {
        return em.createQuery(
                        "select a from AttachmentImpl a where a.messageId = :message order by a.id",
                        AttachmentImpl.class)
                .setParameter("message", messageId)
                .getResultList();
    }

    @Override
    public Optional<MessageMailImpl> mailOf(long messageId) {
        return Optional.ofNullable(em.find(MessageMailImpl.class, messageId));
    }

    private static <T> Optional<T> first(TypedQuery<T> query) {
        return query.setMaxResults(1).getResultList().stream().findFirst();
    }
}
