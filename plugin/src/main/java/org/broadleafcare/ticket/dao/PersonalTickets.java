package org.broadleafcare.ticket.dao;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcare.common.Actor;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.MessageMailImpl;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.domain.TicketMessageImpl;

/** Every row that belongs to one person's concerns. */
public class PersonalTickets {
    @SuppressWarnings("NullAway.Init")
    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    public List<TicketImpl> tickets(Person person) {
        String email = person.email().toLowerCase(Locale.ROOT);
        if (person.customerId() == null) {
            return em.createQuery(
                            "select t from TicketImpl t where t.requester.email = :email order by t.id",
                            TicketImpl.class)
                    .setParameter("email", email)
                    .getResultList();
        }
        return em.createQuery(
                        "select t from TicketImpl t where t.requester.email = :email or t.requester.customerId = :customer"
                                + " order by t.id",
                        TicketImpl.class)
                .setParameter("email", email)
                .setParameter("customer", person.customerId())
                .getResultList();
    }

    public List<TicketMessageImpl> messages(Collection<Long> ticketIds) {
        return ticketIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select m from TicketMessageImpl m where m.ticketId in (:ids) order by m.createdAt, m.id",
                                TicketMessageImpl.class)
                        .setParameter("ids", ticketIds)
                        .getResultList();
    }

    /** What the person wrote under somebody else's ticket. */
    public List<TicketMessageImpl> messagesElsewhere(long customerId, Collection<Long> ticketIds) {
        return em
                .createQuery(
                        "select m from TicketMessageImpl m where m.authorKind = :kind and m.authorId = :customer",
                        TicketMessageImpl.class)
                .setParameter("kind", Actor.Kind.CUSTOMER)
                .setParameter("customer", customerId)
                .getResultList()
                .stream()
                .filter(message -> !ticketIds.contains(message.ticketId()))
                .toList();
    }

    /** What the person sent by mail to somebody else's ticket. */
    public List<TicketMessageImpl> mailedElsewhere(String email, Collection<Long> ticketIds) {
        return em
                .createQuery(
                        "select m from TicketMessageImpl m, MessageMailImpl x where x.messageId = m.id"
                                + " and lower(x.fromEmail) = :email",
                        TicketMessageImpl.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .getResultList()
                .stream()
                .filter(message -> !ticketIds.contains(message.ticketId()))
                .toList();
    }

    public List<MessageMailImpl> mails(Collection<Long> messageIds) {
        return messageIds.isEmpty()
                ? List.of()
                : em.createQuery("select x from MessageMailImpl x where x.messageId in (:ids)", MessageMailImpl.class)
                        .setParameter("ids", messageIds)
                        .getResultList();
    }

    /** Mails of others that name the address; erasing is seldom, so every row may be looked at. */
    public List<MessageMailImpl> mailsTo(String email) {
        String quoted = email.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return em.createQuery(
                        "select x from MessageMailImpl x where lower(x.toList) like :like escape '!'"
                                + " or lower(x.ccList) like :like escape '!' or lower(x.replyTo) like :like escape '!'",
                        MessageMailImpl.class)
                .setParameter("like", "%" + quoted + "%")
                .getResultList();
    }

    public void remove(MessageMailImpl mail) {
        em.remove(mail);
    }

    public List<AttachmentImpl> attachments(Collection<Long> ticketIds) {
        return ticketIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from AttachmentImpl a where a.ticketId in (:ids) order by a.id",
                                AttachmentImpl.class)
                        .setParameter("ids", ticketIds)
                        .getResultList();
    }

    public List<AttachmentImpl> attachmentsOfMessages(Collection<Long> messageIds) {
        return messageIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from AttachmentImpl a where a.messageId in (:ids) order by a.id",
                                AttachmentImpl.class)
                        .setParameter("ids", messageIds)
                        .getResultList();
    }

    public void remove(AttachmentImpl attachment) {
        em.remove(attachment);
    }

    public void removeItems(Collection<Long> ticketIds) {
        if (!ticketIds.isEmpty()) {
            em.createQuery("delete from TicketItemImpl i where i.ticketId in (:ids)")
                    .setParameter("ids", ticketIds)
                    .executeUpdate();
        }
    }
}
