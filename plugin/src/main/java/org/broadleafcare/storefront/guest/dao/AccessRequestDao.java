package org.broadleafcare.storefront.guest.dao;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceContext;
import org.broadleafcare.storefront.guest.domain.AccessRequestImpl;

/** Rows of CARE_ACCESS_REQUEST. */
public class AccessRequestDao {

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager entities;

    public void add(AccessRequestImpl request) {
        entities.persist(request);
    }

    public Optional<AccessRequestImpl> lock(long id) {
        return Optional.ofNullable(entities.find(AccessRequestImpl.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void remove(AccessRequestImpl request) {
        entities.remove(request);
    }

    public List<AccessRequestImpl> from(String email) {
        return entities.createQuery(
                        "select r from AccessRequestImpl r where lower(r.email) = lower(:email) order by r.id",
                        AccessRequestImpl.class)
                .setParameter("email", email)
                .getResultList();
    }
}
