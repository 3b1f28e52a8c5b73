package org.broadleafcare.ticket.dao;

import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcare.ticket.domain.MessageMailImpl;
import org.broadleafcare.ticket.domain.ParticipantImpl;

/** Rows of CARE_PARTICIPANT, and of whom else the mails of a ticket tell. */
public class ParticipantRows {
    private static final int MOST_MAILS = 200;

    @SuppressWarnings("NullAway.Init")
    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    /** Also those who have left. */
    public List<ParticipantImpl> of(long ticketId) {
        return em.createQuery(
                        "select p from ParticipantImpl p where p.ticketId = :ticket order by p.since, p.id",
                        ParticipantImpl.class)
                .setParameter("ticket", ticketId)
                .getResultList();
    }

    public List<ParticipantImpl> ofEmail(String email) {
        return em.createQuery(
                        "select p from ParticipantImpl p where p.email = :email order by p.id", ParticipantImpl.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .getResultList();
    }

    /** Public mails of the ticket by people who belong to it, newest first. */
    public List<MessageMailImpl> mails(long ticketId) {
        return em.createQuery(
                        "select x from MessageMailImpl x, TicketMessageImpl m where x.messageId = m.id"
                                + " and m.ticketId = :ticket and m.visibility = 'PUBLIC'"
                                + " and x.newcomer = :no and x.unverified = :no order by m.createdAt desc, m.id desc",
                        MessageMailImpl.class)
                .setParameter("ticket", ticketId)
                .setParameter("no", false)
                .setMaxResults(MOST_MAILS)
                .getResultList();
    }

    public void add(ParticipantImpl participant) {
        em.persist(participant);
    }

    public void remove(ParticipantImpl participant) {
        em.remove(participant);
    }
}
