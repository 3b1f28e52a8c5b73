package org.broadleafcare.privacy.dao;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcare.privacy.domain.DataRequestImpl;

/** Keeps data requests. */
public class DataRequestDao {
    @SuppressWarnings("NullAway.Init")
    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    public void add(DataRequestImpl request) {
        em.persist(request);
    }
}
