package org.broadleafcare.ticket.service;

import org.broadleafcare.common.Actor;
import org.broadleafcare.ticket.Filed;
import org.broadleafcare.ticket.MailTickets;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.dao.TicketStore;
import org.broadleafcare.ticket.service.input.MailInput;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files mails; once each is the caller's care, who has locked the mail's row. */
@Transactional(value = "blTransactionManager", propagation = Propagation.MANDATORY)
class MailTicketsImpl implements MailTickets {
    private final TicketChanges changes;
    private final TicketStore store;

    MailTicketsImpl(TicketChanges changes, TicketStore store) {
        this.changes = changes;
        this.store = store;
    }

    @Override
    public Filed open(NewTicket ticket, Actor by) {
        return changes.file(MailInput.checked(ticket), by);
    }

    @Override
    public Filed answer(long ticketId, NewMessage message, Actor by) {
        return changes.answer(ticketId, MailInput.checked(message), by);
    }

    @Override
    public Filed keep(long ticketId, NewMessage message, Actor by) {
        return changes.keep(ticketId, MailInput.checked(message), by);
    }

    @Override
    public void deliveryTrouble(long ticketId) {
        changes.deliveryTrouble(ticketId);
    }

    @Override
    public void copied(long messageId, long accountId) {
        store.mailOf(messageId).ifPresent(mail -> mail.copied(accountId));
    }
}
