package org.broadleafcare.channel.email.inbound.dao;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.broadleafcare.channel.email.inbound.InboundState;
import org.broadleafcare.channel.email.inbound.domain.InboundMailImpl;
import org.broadleafcare.privacy.spi.Person;
import org.jspecify.annotations.Nullable;

/** Rows of CARE_INBOUND_MAIL. */
public class InboundMailDao {

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager entities;

    /** How many mails of an account are in a state. */
    public record Count(long accountId, InboundState state, long mails) {}

    public void add(InboundMailImpl mail) {
        entities.persist(mail);
    }

    public void flush() {
        entities.flush();
    }

    public Optional<InboundMailImpl> byId(long id) {
        return Optional.ofNullable(entities.find(InboundMailImpl.class, id));
    }

    /** The row, nobody else's until the transaction ends. */
    public Optional<InboundMailImpl> lock(long id) {
        return Optional.ofNullable(entities.find(InboundMailImpl.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Mails that are known by these keys. */
    public List<InboundMailImpl> known(Collection<String> identities) {
        return identities.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select m from InboundMailImpl m where m.identityKey in (:keys)", InboundMailImpl.class)
                        .setParameter("keys", identities)
                        .getResultList();
    }

    /**
     * Mails in a state, newest first.
     *
     * @param before the last one of the page before; null for the first page
     */
    public List<InboundMailImpl> page(InboundState state, @Nullable InboundCursor before, int limit) {
        String after = before == null ? "" : " and (m.receivedAt < :at or (m.receivedAt = :at and m.id < :id))";
        TypedQuery<InboundMailImpl> query = entities.createQuery(
                        "select m from InboundMailImpl m where m.state = :state" + after
                                + " order by m.receivedAt desc, m.id desc",
                        InboundMailImpl.class)
                .setParameter("state", state)
                .setMaxResults(limit);
        if (before != null) {
            query.setParameter("at", before.receivedAt()).setParameter("id", before.id());
        }
        return query.getResultList();
    }

    /** Ids of mails that wait to be filed since before the instant, oldest first. */
    public List<Long> unfiled(Instant before, int limit) {
        return entities.createQuery(
                        "select m.id from InboundMailImpl m where m.state = :state and m.receivedAt < :before"
                                + " order by m.receivedAt, m.id",
                        Long.class)
                .setParameter("state", InboundState.RECEIVED)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Decided mails that came in before the instant and whose bytes are still kept. */
    public List<InboundMailImpl> withRaw(Set<InboundState> states, Instant before, int limit) {
        return entities.createQuery(
                        "select m from InboundMailImpl m where m.state in (:states) and m.receivedAt < :before"
                                + " and m.raw.key is not null order by m.receivedAt",
                        InboundMailImpl.class)
                .setParameter("states", states)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Mails that came in since the instant, by account and state. */
    public List<Count> countsSince(Instant since) {
        return entities.createQuery(
                        "select new org.broadleafcare.channel.email.inbound.dao.InboundMailDao$Count("
                                + "m.accountId, m.state, count(m.id)) from InboundMailImpl m"
                                + " where m.receivedAt >= :since group by m.accountId, m.state",
                        Count.class)
                .setParameter("since", since)
                .getResultList();
    }

    public long count(InboundState state) {
        return entities.createQuery("select count(m.id) from InboundMailImpl m where m.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    public boolean hasAnyOf(long accountId) {
        return !entities.createQuery("select m.id from InboundMailImpl m where m.accountId = :account", Long.class)
                .setParameter("account", accountId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public List<String> usedKeys(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select m.raw.key from InboundMailImpl m where m.raw.key in (:keys)", String.class)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    /** Every mail from the person's address, and those that became messages of their tickets. */
    public List<InboundMailImpl> of(Person person) {
        return entities.createQuery(
                        "select m from InboundMailImpl m where lower(m.raw.fromEmail) = lower(:email)"
                                + " or m.ticketId in (select t.id from TicketImpl t where t.requester.customerId = :customer)"
                                + " order by m.id",
                        InboundMailImpl.class)
                .setParameter("email", person.email())
                .setParameter("customer", person.customerId())
                .getResultList();
    }
}
