package org.broadleafcare.desk.dao;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceContext;
import org.broadleafcare.desk.HeldReply.State;
import org.broadleafcare.desk.domain.HeldReplyImpl;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.ticket.value.TicketStatus;

/** Rows of CARE_HELD_REPLY. */
public class HeldReplyDao {
    private static final long NOBODY = -1;

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager em;

    public void add(HeldReplyImpl reply) {
        em.persist(reply);
        em.flush(); // a second one with the same key is told here, not at the commit
    }

    /** Until the transaction ends, nobody else answers this ticket. */
    public void lockTicket(long ticketId) {
        em.createNativeQuery("select TICKET_ID from CARE_TICKET where TICKET_ID = :id for update")
                .setParameter("id", ticketId)
                .getResultList();
    }

    /** The row as it is now, nobody else's until the transaction ends. */
    public Optional<HeldReplyImpl> lock(long id) {
        HeldReplyImpl row = em.find(HeldReplyImpl.class, id);
        if (row == null) {
            return Optional.empty();
        }
        em.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return Optional.of(row);
    }

    public Optional<HeldReplyImpl> bySubmissionKey(String key) {
        return em
                .createQuery("select h from HeldReplyImpl h where h.submissionKey = :key", HeldReplyImpl.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Waiting ones, and failed ones that were written after {@code failedAfter}; oldest first. */
    public List<HeldReplyImpl> on(long ticketId, Instant failedAfter) {
        return em.createQuery(
                        "select h from HeldReplyImpl h where h.ticketId = :ticket and (h.state = :held"
                                + " or (h.state = :failed and h.createdAt > :after)) order by h.createdAt, h.id",
                        HeldReplyImpl.class)
                .setParameter("ticket", ticketId)
                .setParameter("held", State.HELD)
                .setParameter("failed", State.FAILED)
                .setParameter("after", failedAfter)
                .getResultList();
    }

    public Map<Long, TicketStatus> wishedStatuses(Collection<Long> ticketIds) {
        Map<Long, TicketStatus> wished = new HashMap<>();
        em.createQuery(
                        "select h.ticketId, h.thenStatus from HeldReplyImpl h where h.ticketId in (:ids)"
                                + " and h.state = :held and h.thenStatus is not null order by h.createdAt",
                        Object[].class)
                .setParameter("ids", ticketIds)
                .setParameter("held", State.HELD)
                .getResultList()
                .forEach(row -> wished.put((Long) row[0], (TicketStatus) row[1]));
        return wished;
    }

    public List<HeldReplyImpl> waitingOn(long ticketId) {
        return em.createQuery(
                        "select h from HeldReplyImpl h where h.ticketId = :ticket and h.state = :held",
                        HeldReplyImpl.class)
                .setParameter("ticket", ticketId)
                .setParameter("held", State.HELD)
                .getResultList();
    }

    public List<HeldReplyImpl> waiting() {
        return em.createQuery("select h from HeldReplyImpl h where h.state = :held", HeldReplyImpl.class)
                .setParameter("held", State.HELD)
                .getResultList();
    }

    public int removeDoneBefore(Instant limit) {
        return em.createQuery("delete from HeldReplyImpl h where h.createdAt < :limit and h.state <> :held")
                .setParameter("limit", limit)
                .setParameter("held", State.HELD)
                .executeUpdate();
    }

    /** Waiting to go to this person. */
    public List<HeldReplyImpl> to(Person person) {
        return em.createQuery(
                        "select h from HeldReplyImpl h where h.state = :held and h.ticketId in (select t.id"
                                + " from org.broadleafcare.ticket.domain.TicketImpl t"
                                + " where t.requester.customerId = :customer or t.requester.email = lower(:email))"
                                + " order by h.id",
                        HeldReplyImpl.class)
                .setParameter("held", State.HELD)
                // Never null: the stock Hibernate binds a null without a type, which PostgreSQL refuses.
                .setParameter("customer", person.customerId() == null ? NOBODY : person.customerId())
                .setParameter("email", person.email())
                .getResultList();
    }

    public void remove(HeldReplyImpl reply) {
        em.remove(reply);
    }
}
