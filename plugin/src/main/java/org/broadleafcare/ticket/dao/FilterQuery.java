package org.broadleafcare.ticket.dao;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.broadleafcare.ticket.TicketFilter;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/** Builds the statement of a list of tickets from its conditions. */
final class FilterQuery {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    FilterQuery where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
        return this;
    }

    FilterQuery matching(TicketFilter filter) {
        Set<TicketStatus> statuses = filter.statuses();
        if (!statuses.isEmpty() && statuses.size() < TicketStatus.values().length) {
            where("t.status in (:statuses)", "statuses", EnumSet.copyOf(statuses));
        }
        if (filter.assignedTo() != null) {
            where("t.handling.assigneeId = :assignee", "assignee", filter.assignedTo());
        }
        if (filter.unassigned()) {
            conditions.add("t.handling.assigneeId is null");
        }
        if (filter.queue() != null) {
            where("t.handling.queue = :queue", "queue", filter.queue());
        }
        conditions.add(filter.junk() ? "t.handling.junkAt is not null" : "t.handling.junkAt is null");
        return this;
    }

    FilterQuery after(@Nullable Cursor cursor) {
        if (cursor != null) {
            where("t.updatedAt <= :at", "at", cursor.updatedAt());
            where("(t.updatedAt < :at or t.id < :id)", "id", cursor.id());
        }
        return this;
    }

    List<TicketImpl> newestFirst(EntityManager em, int limit) {
        return fill(em.createQuery(
                        "select t from TicketImpl t" + clause() + " order by t.updatedAt desc, t.id desc",
                        TicketImpl.class))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Reads no more than {@code cap} ids: on a huge table a list badge must not cost a full count. */
    int count(EntityManager em, int cap) {
        return fill(em.createQuery("select t.id from TicketImpl t" + clause(), Long.class))
                .setMaxResults(cap)
                .getResultList()
                .size();
    }

    private String clause() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private <T> TypedQuery<T> fill(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
