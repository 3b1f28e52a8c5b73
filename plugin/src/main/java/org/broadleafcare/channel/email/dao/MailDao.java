package org.broadleafcare.channel.email.dao;

import java.time.Instant;
import java.util.Collection;
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

    /** Goes to a third party, so it says nothing of whose address the ticket has. */
    private static final String FORWARD = "ticket-forward";

    private static final String NOBODY = "-";

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager entities;

    /** What became of one copy of the mail with one message. */
    public record CopyState(
            long mailId,
            long messageId,
            String recipientKind,
            String recipient,
            MailState state,
            @Nullable String statusCode,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Instant bouncedAt) {}

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

    /** Message-IDs of the ticket's mails, each once and oldest first, without this one. */
    public List<String> thread(long ticketId, String rfcMessageId) {
        return entities.createQuery(
                        "select m.rfcMessageId from MailImpl m where m.ticketId = :ticket and m.rfcMessageId <> :mail"
                                + " and m.addressee.copyNumber = 1 order by m.createdAt, m.id",
                        String.class)
                .setParameter("ticket", ticketId)
                .setParameter("mail", rfcMessageId)
                .getResultList();
    }

    /** How many mails to the address, in lower case, came back or were refused for good. */
    public int refusalsSince(String key, Instant since) {
        return entities.createQuery(
                        "select count(m) from MailImpl m where m.passage.bouncedAt >= :since"
                                + " and lower(m.addressee.recipient) = :email",
                        Long.class)
                .setParameter("since", since)
                .setParameter("email", key)
                .getSingleResult()
                .intValue();
    }

    /** The copies of a mail, the first first. */
    public List<MailImpl> copies(String rfcMessageId) {
        return entities.createQuery(
                        "select m from MailImpl m where m.rfcMessageId = :id order by m.addressee.copyNumber",
                        MailImpl.class)
                .setParameter("id", rfcMessageId)
                .getResultList();
    }

    /** Whether a mail of this kind waits to be sent for the ticket. */
    public boolean isQueued(long ticketId, String kind) {
        return !entities.createQuery(
                        "select m.id from MailImpl m where m.ticketId = :ticket and m.kind = :kind"
                                + " and m.passage.state = :queued and m.passage.attempts = 0",
                        Long.class)
                .setParameter("ticket", ticketId)
                .setParameter("kind", kind)
                .setParameter("queued", MailState.QUEUED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The copies of mails that carry a message of these tickets. */
    public List<CopyState> copyStates(Collection<Long> ticketIds) {
        if (ticketIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select new org.broadleafcare.channel.email.dao.MailDao$CopyState("
                                + "m.id, m.messageId, m.addressee.kind, m.addressee.recipient, m.passage.state,"
                                + " m.passage.statusCode,"
                                + " m.passage.lastError, m.createdAt, m.passage.sentAt, m.passage.bouncedAt)"
                                + " from MailImpl m where m.ticketId in (:tickets) and m.messageId is not null"
                                + " order by m.id",
                        CopyState.class)
                .setParameter("tickets", ticketIds)
                .getResultList();
    }

    /**
     * Every copy to the person's address or with it in its headers, ignoring case, and what went to nobody else about
     * their tickets; oldest first.
     */
    public List<MailImpl> of(Person person) {
        return entities.createQuery(
                        "select m from MailImpl m where lower(m.addressee.recipient) = lower(:email)"
                                + " or lower(m.addressee.headerTo) like lower(:named)"
                                + " or lower(m.addressee.headerCc) like lower(:named)"
                                + " or m.addressee.headerTo is null and m.kind <> :forward and m.ticketId in"
                                + " (select t.id from TicketImpl t where t.requester.customerId = :customer)"
                                + " order by m.id",
                        MailImpl.class)
                .setParameter("email", person.email())
                .setParameter("named", person.email().isBlank() ? NOBODY : "%" + person.email() + "%")
                .setParameter("forward", FORWARD)
                .setParameter("customer", person.customerId())
                .getResultList();
    }
}
