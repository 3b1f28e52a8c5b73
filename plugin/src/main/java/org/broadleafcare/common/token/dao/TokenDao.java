package org.broadleafcare.common.token.dao;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.token.domain.TokenImpl;
import org.broadleafcare.common.token.domain.TokenKeyImpl;
import org.jspecify.annotations.Nullable;

/** Rows of CARE_TOKEN and CARE_TOKEN_KEY. */
public class TokenDao {

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager entities;

    public void add(TokenImpl token) {
        entities.persist(token);
    }

    /** What an unused, unexpired token opens. */
    public Optional<Subject> usable(String purpose, String hash, Instant now) {
        return entities
                .createQuery(
                        "select new org.broadleafcare.common.Subject(t.subjectType, t.subjectId) from TokenImpl t where"
                                + " t.hash = :hash and t.purpose = :purpose and t.usedAt is null and t.expiresAt > :now",
                        Subject.class)
                .setParameter("hash", hash)
                .setParameter("purpose", purpose)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Whether any token for this is unused and unexpired. */
    public boolean anyUsable(String purpose, Subject subject, Instant now) {
        return !entities.createQuery("select t.id from TokenImpl t where t.subjectType = :type and t.subjectId = :id"
                        + " and t.purpose = :purpose and t.usedAt is null and t.expiresAt > :now")
                .setParameter("type", subject.type())
                .setParameter("id", subject.id())
                .setParameter("purpose", purpose)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Uses a token up. One statement decides: of any number of simultaneous callers one gets true. */
    public boolean use(String purpose, String hash, Instant now) {
        return entities.createQuery("update TokenImpl t set t.usedAt = :now where t.hash = :hash"
                                + " and t.purpose = :purpose and t.usedAt is null and t.expiresAt > :now")
                        .setParameter("hash", hash)
                        .setParameter("purpose", purpose)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    public int removeExpiredBefore(Instant limit) {
        return entities.createQuery("delete from TokenImpl t where t.expiresAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }

    public void add(TokenKeyImpl key) {
        entities.persist(key);
    }

    /** Every key, the one to sign with first: not retired, newest. */
    public List<TokenKeyImpl> keys() {
        return entities.createQuery(
                        "select k from TokenKeyImpl k order by k.createdAt desc, k.id desc", TokenKeyImpl.class)
                .getResultList();
    }

    public @Nullable TokenKeyImpl key(String id) {
        return entities.find(TokenKeyImpl.class, id);
    }

    public void remove(TokenKeyImpl key) {
        entities.remove(key);
    }

    public int removeKeysRetiredBefore(Instant limit) {
        return entities.createQuery("delete from TokenKeyImpl k where k.retiredAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
