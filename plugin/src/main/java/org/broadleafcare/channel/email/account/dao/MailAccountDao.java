package org.broadleafcare.channel.email.account.dao;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceContext;
import org.broadleafcare.channel.email.account.AccountHealth;
import org.broadleafcare.channel.email.account.domain.MailAccountImpl;
import org.jspecify.annotations.Nullable;

/** Rows of CARE_MAIL_ACCOUNT. Leases, bookmarks and health are single statements, which never meet a merchant's change. */
public class MailAccountDao {

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager entities;

    /** How far a mailbox has been read; {@code validity} null means never. */
    public record Bookmark(@Nullable Long validity, long lastUid) {}

    public void add(MailAccountImpl account) {
        entities.persist(account);
        entities.flush();
    }

    public void remove(MailAccountImpl account) {
        entities.remove(account);
    }

    public List<MailAccountImpl> all() {
        return entities.createQuery("select a from MailAccountImpl a order by a.id", MailAccountImpl.class)
                .getResultList();
    }

    public Optional<MailAccountImpl> byId(long id) {
        return Optional.ofNullable(entities.find(MailAccountImpl.class, id));
    }

    /** The row, nobody else's until the transaction ends. */
    public Optional<MailAccountImpl> lock(long id) {
        return Optional.ofNullable(entities.find(MailAccountImpl.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<MailAccountImpl> byHookKey(String key) {
        return entities
                .createQuery("select a from MailAccountImpl a where a.hookKey = :key", MailAccountImpl.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findFirst();
    }

    public Optional<Bookmark> bookmark(long id) {
        return entities
                .createQuery(
                        "select new org.broadleafcare.channel.email.account.dao.MailAccountDao$Bookmark("
                                + "a.mailbox.uidValidity, a.mailbox.lastUid) from MailAccountImpl a where a.id = :id",
                        Bookmark.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Takes or renews the lease; false when another one has it. */
    public boolean lease(long id, String owner, Instant now, Instant until) {
        return entities.createQuery("update MailAccountImpl a set a.mailbox.leaseOwner = :owner,"
                                + " a.mailbox.leaseUntil = :until where a.id = :id and a.active = true"
                                + " and (a.mailbox.leaseOwner is null or a.mailbox.leaseOwner = :owner"
                                + " or a.mailbox.leaseUntil < :now)")
                        .setParameter("owner", owner)
                        .setParameter("until", until)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Gives the lease back, if it is still the owner's. */
    public void release(long id, String owner) {
        entities.createQuery("update MailAccountImpl a set a.mailbox.leaseOwner = null"
                        + " where a.id = :id and a.mailbox.leaseOwner = :owner")
                .setParameter("id", id)
                .setParameter("owner", owner)
                .executeUpdate();
    }

    /** Moves the bookmark on, never back within one validity. */
    public void read(long id, long validity, long lastUid) {
        entities.createQuery("update MailAccountImpl a set a.mailbox.uidValidity = :validity,"
                        + " a.mailbox.lastUid = :uid where a.id = :id and (a.mailbox.uidValidity is null"
                        + " or a.mailbox.uidValidity <> :validity or a.mailbox.lastUid < :uid)")
                .setParameter("validity", validity)
                .setParameter("uid", lastUid)
                .setParameter("id", id)
                .executeUpdate();
    }

    public void gotMail(long id, Instant at) {
        entities.createQuery("update MailAccountImpl a set a.mailbox.lastMailAt = :at where a.id = :id")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The mailbox could be read. */
    public void stillFine(long id, Instant now) {
        entities.createQuery("update MailAccountImpl a set a.mailbox.lastOkAt = :now where a.id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Notes a new state; true when it is another one than before. */
    public boolean health(long id, AccountHealth.State state, @Nullable String reason, Instant now) {
        return entities.createQuery("update MailAccountImpl a set a.mailbox.health = :state,"
                                + " a.mailbox.healthReason = :reason, a.mailbox.healthSince = :now where a.id = :id"
                                + " and a.mailbox.health <> :state")
                        .setParameter("state", state)
                        // Never null: the stock Hibernate binds a null without a type, which PostgreSQL refuses.
                        .setParameter("reason", reason == null ? "" : reason)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }
}
