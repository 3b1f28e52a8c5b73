package org.broadleafcare.channel.email.dao;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcare.channel.email.domain.SuppressionImpl;

/** Rows of CARE_UNDELIVERABLE, by addresses in lower case. */
public class UndeliverableDao {
    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager entities;

    public void add(SuppressionImpl suppression) {
        entities.persist(suppression);
    }

    public Optional<SuppressionImpl> byId(long id) {
        return Optional.ofNullable(entities.find(SuppressionImpl.class, id));
    }

    public Optional<SuppressionImpl> byKey(String key) {
        return entities
                .createQuery("select s from SuppressionImpl s where s.email = :email", SuppressionImpl.class)
                .setParameter("email", key)
                .getResultList()
                .stream()
                .findFirst();
    }

    public boolean hasActive() {
        return !active(1).isEmpty();
    }

    /** Those not released, the latest first. */
    public List<SuppressionImpl> active(int limit) {
        return entities.createQuery(
                        "select s from SuppressionImpl s where s.releasedAt is null order by s.since desc, s.id desc",
                        SuppressionImpl.class)
                .setMaxResults(limit)
                .getResultList();
    }

    public void remove(SuppressionImpl suppression) {
        entities.remove(suppression);
    }
}
