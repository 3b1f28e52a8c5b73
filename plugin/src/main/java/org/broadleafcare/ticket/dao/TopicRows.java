package org.broadleafcare.ticket.dao;

import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcare.ticket.topic.TopicImpl;

/** What the admin must know before it lets somebody edit a topic. */
public class TopicRows {
    @SuppressWarnings("NullAway.Init")
    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    public Optional<String> codeOf(long id) {
        return em
                .createQuery("select t.code from TopicImpl t where t.id = :id", String.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    public boolean isTaken(String code) {
        return !em.createQuery("select t.id from TopicImpl t where t.code = :code", Long.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    /** Whether any ticket, open or closed, is about it. */
    public boolean isUsed(String code) {
        return !em.createQuery("select t.id from TicketImpl t where t.concern.topic = :code", Long.class)
                .setParameter("code", code)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Takes the translations of a row away that is no more. */
    public void forgetTranslations(long id) {
        em.createQuery("delete from TranslationImpl t where t.entityType = :type and t.entityId = :id")
                .setParameter("type", TopicImpl.TRANSLATED_AS)
                .setParameter("id", String.valueOf(id))
                .executeUpdate();
    }
}
