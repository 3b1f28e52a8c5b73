package org.broadleafcare.desk.dao;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcare.desk.Writing;
import org.broadleafcare.desk.domain.DraftImpl;
import org.broadleafcare.privacy.spi.Person;

/** Rows of CARE_DRAFT. */
public class DraftDao {
    private static final long NOBODY = -1;

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager em;

    public void add(DraftImpl draft) {
        em.persist(draft);
    }

    /** So that a conflict shows here and not at the commit. */
    public void flush() {
        em.flush();
    }

    public Optional<DraftImpl> of(long ticketId, long agentId) {
        return em
                .createQuery(
                        "select d from DraftImpl d where d.ticketId = :ticket and d.agentId = :agent", DraftImpl.class)
                .setParameter("ticket", ticketId)
                .setParameter("agent", agentId)
                .getResultList()
                .stream()
                .findFirst();
    }

    public List<Writing> others(long ticketId, long agentId, int limit) {
        return em.createQuery(
                        "select new org.broadleafcare.desk.Writing(d.agentId, d.kind, d.updatedAt) from DraftImpl d"
                                + " where d.ticketId = :ticket and d.agentId <> :agent order by d.updatedAt desc",
                        Writing.class)
                .setParameter("ticket", ticketId)
                .setParameter("agent", agentId)
                .setMaxResults(limit)
                .getResultList();
    }

    public int remove(long ticketId, long agentId) {
        return em.createQuery("delete from DraftImpl d where d.ticketId = :ticket and d.agentId = :agent")
                .setParameter("ticket", ticketId)
                .setParameter("agent", agentId)
                .executeUpdate();
    }

    /** The ticket's number, when its person has been forgotten. */
    public Optional<String> erased(long ticketId) {
        return em
                .createQuery(
                        "select t.number from org.broadleafcare.ticket.domain.TicketImpl t"
                                + " where t.id = :ticket and t.erasedAt is not null",
                        String.class)
                .setParameter("ticket", ticketId)
                .getResultList()
                .stream()
                .findFirst();
    }

    public int removeSavedBefore(Instant limit) {
        return em.createQuery("delete from DraftImpl d where d.updatedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** On tickets of this person, oldest first. */
    public List<DraftImpl> about(Person person) {
        return em.createQuery(
                        "select d from DraftImpl d where d.ticketId in (select t.id"
                                + " from org.broadleafcare.ticket.domain.TicketImpl t"
                                + " where t.requester.customerId = :customer or t.requester.email = lower(:email))"
                                + " order by d.id",
                        DraftImpl.class)
                // Never null: the stock Hibernate binds a null without a type, which PostgreSQL refuses.
                .setParameter("customer", person.customerId() == null ? NOBODY : person.customerId())
                .setParameter("email", person.email())
                .getResultList();
    }

    public void remove(DraftImpl draft) {
        em.remove(draft);
    }
}
