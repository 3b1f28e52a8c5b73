package org.broadleafcare.channel.email.junk.dao;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcare.channel.email.junk.SenderRule.Kind;
import org.broadleafcare.channel.email.junk.domain.SenderRuleImpl;
import org.jspecify.annotations.Nullable;

/** Rows of CARE_SENDER_RULE, and what a sender has sent lately. */
public class SenderDao {
    public static final int MOST = 500;

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager em;

    /** A mail of the last hour. */
    public record Recent(Instant receivedAt, @Nullable Long ticketId) {}

    public List<SenderRuleImpl> matching(Collection<String> whats) {
        return whats.isEmpty()
                ? List.of()
                : em.createQuery("select r from SenderRuleImpl r where r.what in (:whats)", SenderRuleImpl.class)
                        .setParameter("whats", whats)
                        .getResultList();
    }

    public Optional<SenderRuleImpl> find(Kind kind, String what) {
        return matching(List.of(what)).stream()
                .filter(rule -> rule.kind() == kind)
                .findFirst();
    }

    /** Latest first, at most 500. */
    public List<SenderRuleImpl> all() {
        return em.createQuery("select r from SenderRuleImpl r order by r.addedAt desc, r.id desc", SenderRuleImpl.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    public Optional<SenderRuleImpl> byId(long id) {
        return Optional.ofNullable(em.find(SenderRuleImpl.class, id));
    }

    public void add(SenderRuleImpl rule) {
        em.persist(rule);
    }

    public void remove(SenderRuleImpl rule) {
        em.remove(rule);
    }

    /** The sender's mails since the instant but this one, at most {@code most}. */
    public List<Recent> recent(String email, long butId, Instant since, int most) {
        return em.createQuery(
                        "select new org.broadleafcare.channel.email.junk.dao.SenderDao$Recent(m.receivedAt, m.ticketId)"
                                + " from InboundMailImpl m where m.raw.fromEmail = :email and m.receivedAt >= :since"
                                + " and m.id <> :id",
                        Recent.class)
                .setParameter("email", email)
                .setParameter("since", since)
                .setParameter("id", butId)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many mails came in since the instant that continue no ticket known then. */
    public long countSince(Instant since) {
        return em.createQuery("select count(m.id) from InboundMailImpl m where m.receivedAt >= :since", Long.class)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Whether the newest ticket of an address was called junk. */
    public boolean lastTicketWasJunk(String email) {
        List<Long> newest = em
                .createQuery(
                        "select t.id, t.handling.junkAt from TicketImpl t where t.requester.email = :email"
                                + " order by t.createdAt desc, t.id desc",
                        Object[].class)
                .setParameter("email", email)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .filter(row -> row[1] != null)
                .map(row -> (Long) row[0])
                .toList();
        return !newest.isEmpty();
    }
}
