package org.broadleafcare.channel.email.dao;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceContext;
import org.broadleafcare.channel.email.domain.MailImpl;
import org.broadleafcare.channel.email.domain.MailState;
import org.broadleafcare.privacy.spi.Person;
import org.jspecify.annotations.Nullable;

/** Rows of CARE_MAIL. */
public class MailDao {

    private static final long NO_MAIL = -1;

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager entities;

    /** What became of the mail with one message. */
    public record MessageState(
            long messageId,
            MailState state,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant sentAt) {}

    public void add(MailImpl mail) {
        entities.persist(mail);
    }

    public Optional<MailImpl> byId(long id) {
        return Optional.ofNullable(entities.find(MailImpl.class, id));
    }

    /** The row, nobody else's until the transaction ends. */
    public Optional<MailImpl> lock(long id) {
        return Optional.ofNullable(entities.find(MailImpl.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Message-IDs of the ticket's mails before this one, oldest first; before any when {@code mailId} is null. */
    public List<String> thread(long ticketId, @Nullable Long mailId) {
        return entities.createQuery(
                        "select m.rfcMessageId from MailImpl m where m.ticketId = :ticket"
                                + " and m.id <> :mail order by m.createdAt, m.id",
                        String.class)
                .setParameter("ticket", ticketId)
                // Never null: the stock Hibernate binds a null without a type, which PostgreSQL refuses.
                .setParameter("mail", mailId == null ? NO_MAIL : mailId)
                .getResultList();
    }

    /** Whether a mail of this kind waits to be sent for the ticket. */
    public boolean isQueued(long ticketId, String kind) {
        return !entities.createQuery(
                        "select m.id from MailImpl m where m.ticketId = :ticket and m.kind = :kind"
                                + " and m.state = :queued and m.attempts = 0",
                        Long.class)
                .setParameter("ticket", ticketId)
                .setParameter("kind", kind)
                .setParameter("queued", MailState.QUEUED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Mails that carry a message of the ticket. */
    public List<MessageState> messageStates(long ticketId) {
        return entities.createQuery(
                        "select new org.broadleafcare.channel.email.dao.MailDao$MessageState("
                                + "m.messageId, m.state, m.lastError, m.createdAt, m.sentAt) from MailImpl m"
                                + " where m.ticketId = :ticket and m.messageId is not null order by m.id",
                        MessageState.class)
                .setParameter("ticket", ticketId)
                .getResultList();
    }

    /** Every mail to the person's address, ignoring case, and about their tickets; oldest first. */
    public List<MailImpl> of(Person person) {
        return entities.createQuery(
                        "select m from MailImpl m where lower(m.recipient) = lower(:email)"
                                + " or m.ticketId in (select t.id from TicketImpl t where t.requester.customerId = :customer)"
                                + " order by m.id",
                        MailImpl.class)
                .setParameter("email", person.email())
                .setParameter("customer", person.customerId())
                .getResultList();
    }
}
