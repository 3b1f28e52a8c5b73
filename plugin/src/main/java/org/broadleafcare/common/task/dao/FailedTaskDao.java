package org.broadleafcare.common.task.dao;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceContext;
import org.broadleafcare.common.task.domain.FailedTaskImpl;

/** Rows of CARE_FAILED_TASK. */
public class FailedTaskDao {

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager entities;

    public void add(FailedTaskImpl task) {
        entities.persist(task);
    }

    /** Those nobody has run again, newest first. */
    public List<FailedTaskImpl> waiting(int limit) {
        return entities.createQuery(
                        "select t from FailedTaskImpl t where t.rerunAt is null order by t.failedAt desc, t.id desc",
                        FailedTaskImpl.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The waiting row of a task, if it has given up before. */
    public Optional<FailedTaskImpl> waiting(String handler, String instance) {
        return entities
                .createQuery(
                        "select t from FailedTaskImpl t"
                                + " where t.handler = :handler and t.instance = :instance and t.rerunAt is null",
                        FailedTaskImpl.class)
                .setParameter("handler", handler)
                .setParameter("instance", instance)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The row if it still waits, locked until the transaction ends. */
    public Optional<FailedTaskImpl> lockWaiting(long id) {
        return entities
                .createQuery(
                        "select t from FailedTaskImpl t where t.id = :id and t.rerunAt is null", FailedTaskImpl.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    public int removeRunAgainBefore(Instant limit) {
        return entities.createQuery("delete from FailedTaskImpl t where t.rerunAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
