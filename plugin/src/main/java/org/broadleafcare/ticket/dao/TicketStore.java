package org.broadleafcare.ticket.dao;

import java.util.List;
import java.util.Optional;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.MessageMailImpl;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.domain.TicketItemImpl;
import org.broadleafcare.ticket.domain.TicketMessageImpl;
import org.broadleafcare.ticket.value.TicketItem;

/** Ticket rows for those who change them; always inside a transaction. */
public interface TicketStore {
    void add(TicketImpl ticket);

    void add(TicketItemImpl item);

    void add(TicketMessageImpl message);

    void add(AttachmentImpl attachment);

    void add(MessageMailImpl mail);

    /** Writes what is waiting, so that a conflict shows here and not at commit. */
    void flush();

    Optional<TicketImpl> byId(long id);

    Optional<TicketImpl> bySubmissionKey(String key);

    Optional<TicketMessageImpl> messageBySubmissionKey(String key);

    List<TicketItem> items(long ticketId);

    List<AttachmentImpl> attachments(long messageId);

    Optional<MessageMailImpl> mailOf(long messageId);
}
