package org.broadleafcare.common.event.dao;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.domain.CareEventImpl;
import org.jspecify.annotations.Nullable;

/** Rows of CARE_EVENT. Reads columns, not entities: a session may hold an entity from before it got its position. */
public class EventDao {

    private static final String ROW =
            "select new org.broadleafcare.common.event.dao.EventDao$Row(e.position, e.id, e.type,"
                    + " e.subjectType, e.subjectId, e.actorKind, e.actorId, e.actorLogin, e.happenedAt, e.facts)"
                    + " from CareEventImpl e where ";

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager entities;

    /**
     * What a row holds.
     *
     * @param facts JSON object
     */
    public record Row(
            @Nullable Long position,
            long id,
            String type,
            Subject subject,
            Actor actor,
            Instant happenedAt,
            String facts) {

        public Row(
                @Nullable Long position,
                Long id,
                String type,
                String subjectType,
                long subjectId,
                String actorKind,
                @Nullable Long actorId,
                @Nullable String actorLogin,
                Instant happenedAt,
                String facts) {
            this(
                    position,
                    id,
                    type,
                    new Subject(subjectType, subjectId),
                    new Actor(Actor.Kind.valueOf(actorKind), actorId, actorLogin),
                    happenedAt,
                    facts);
        }
    }

    public void append(CareEventImpl event) {
        entities.persist(event);
    }

    public List<Row> after(long position, int limit) {
        return rows("e.position > :position order by e.position", limit)
                .setParameter("position", position)
                .getResultList();
    }

    /** Newest first. */
    public List<Row> about(Subject subject, int limit) {
        return rows("e.subjectType = :type and e.subjectId = :id order by e.happenedAt desc, e.id desc", limit)
                .setParameter("type", subject.type())
                .setParameter("id", subject.id())
                .getResultList();
    }

    public long head() {
        Long head = entities.createQuery("select max(e.position) from CareEventImpl e", Long.class)
                .getSingleResult();
        return head == null ? 0 : head;
    }

    private TypedQuery<Row> rows(String where, int limit) {
        return entities.createQuery(ROW + where, Row.class).setMaxResults(limit);
    }
}
