package org.broadleafcare.channel.email.thread.dao;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;

/** Mails from and to us by their Message-IDs. */
public class ThreadRows {
    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager em;

    /** Ticket ids by Message-ID, angle brackets included, of mails that we sent. */
    public Map<String, Long> sent(Collection<String> rfcMessageIds) {
        return tickets(
                "select m.rfcMessageId, m.ticketId from MailImpl m where m.rfcMessageId in (:ids)"
                        + " and m.ticketId is not null",
                rfcMessageIds);
    }

    /** Ticket ids by the hash of the Message-ID of mails that came in. */
    public Map<String, Long> received(Collection<String> hashes) {
        return tickets(
                "select x.rfcIdHash, m.ticketId from MessageMailImpl x, TicketMessageImpl m"
                        + " where x.rfcIdHash in (:ids) and m.id = x.messageId",
                hashes);
    }

    /** Whether a mail about the ticket went to one of these spellings of an address. */
    public boolean wasMailed(long ticketId, Collection<String> emails) {
        return !em.createQuery(
                        "select m.id from MailImpl m where m.ticketId = :ticket"
                                + " and lower(m.addressee.recipient) in (:emails)",
                        Long.class)
                .setParameter("ticket", ticketId)
                .setParameter("emails", emails)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Map<String, Long> tickets(String query, Collection<String> keys) {
        Map<String, Long> found = new HashMap<>();
        if (!keys.isEmpty()) {
            em.createQuery(query, Object[].class)
                    .setParameter("ids", keys)
                    .getResultList()
                    .forEach(row -> found.putIfAbsent((String) row[0], (Long) row[1]));
        }
        return found;
    }
}
