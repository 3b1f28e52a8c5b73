package org.broadleafcare.desk.dao;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.Query;
import org.broadleafcare.desk.Doing;
import org.broadleafcare.desk.Present;
import org.broadleafcare.desk.domain.PresenceImpl;
import org.broadleafcare.desk.domain.PresenceKey;

/** Rows of CARE_PRESENCE. */
public class PresenceDao {
    private static final int MOST = 500;
    private static final String PRESENT = "select new org.broadleafcare.desk.Present(p.key.ticketId, p.key.agentId,"
            + " p.doing, p.since) from PresenceImpl p where ";

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager em;

    /** Whether they were there doing just that. */
    public boolean goesOn(long ticketId, long agentId, Doing doing, Instant now) {
        return of("update PresenceImpl p set p.seenAt = :now", " and p.doing = :doing", ticketId, agentId)
                        .setParameter("now", now)
                        .setParameter("doing", doing)
                        .executeUpdate()
                == 1;
    }

    public boolean turnsTo(long ticketId, long agentId, Doing doing, Instant now) {
        return of("update PresenceImpl p set p.doing = :doing, p.since = :now, p.seenAt = :now", "", ticketId, agentId)
                        .setParameter("now", now)
                        .setParameter("doing", doing)
                        .executeUpdate()
                == 1;
    }

    public void add(long ticketId, long agentId, Doing doing, Instant now) {
        em.persist(new PresenceImpl(new PresenceKey(ticketId, agentId), doing, now));
        em.flush(); // a second window's first beat is told here, not at the commit
    }

    public int remove(long ticketId, long agentId) {
        return of("delete from PresenceImpl p", "", ticketId, agentId).executeUpdate();
    }

    public List<Present> on(long ticketId, long agentId, Instant seenAfter) {
        return em.createQuery(
                        PRESENT + "p.key.ticketId = :ticket and p.key.agentId <> :agent and p.seenAt > :after"
                                + " order by p.since",
                        Present.class)
                .setParameter("ticket", ticketId)
                .setParameter("agent", agentId)
                .setParameter("after", seenAfter)
                .getResultList();
    }

    public List<Present> everywhere(long agentId, Instant seenAfter) {
        return em.createQuery(PRESENT + "p.key.agentId <> :agent and p.seenAt > :after order by p.since", Present.class)
                .setParameter("agent", agentId)
                .setParameter("after", seenAfter)
                .setMaxResults(MOST)
                .getResultList();
    }

    public int removeSeenBefore(Instant limit) {
        return em.createQuery("delete from PresenceImpl p where p.seenAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }

    private Query of(String start, String end, long ticketId, long agentId) {
        return em.createQuery(start + " where p.key.ticketId = :ticket and p.key.agentId = :agent" + end)
                .setParameter("ticket", ticketId)
                .setParameter("agent", agentId);
    }
}
