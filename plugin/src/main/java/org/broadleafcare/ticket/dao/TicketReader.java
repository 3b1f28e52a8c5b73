package org.broadleafcare.ticket.dao;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.ticket.LastMessage;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketFilter;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.value.TicketItem;
import org.jspecify.annotations.Nullable;

/** Ticket rows for those who only look; each method is one or two statements whatever the number of rows. */
public interface TicketReader {
    Optional<TicketImpl> byId(long id);

    Optional<TicketImpl> byNumber(String number);

    /** Newest change first, after the cursor. */
    List<TicketImpl> page(TicketFilter filter, @Nullable Cursor after, int limit);

    List<TicketImpl> ofCustomer(long customerId, @Nullable Cursor after, int limit);

    List<TicketImpl> ofEmail(String email, int limit);

    List<TicketImpl> aboutOrder(long orderId, int limit);

    int count(TicketFilter filter, int cap);

    int countOfCustomer(long customerId);

    int countOfEmail(String email);

    Map<Long, List<TicketItem>> items(Collection<Long> ticketIds);

    Map<Long, String> numbers(Collection<Long> ticketIds);

    Map<Long, LastMessage> lastMessages(Collection<Long> ticketIds);

    /** Oldest first, at most the newest {@code limit}. */
    List<MessageView> conversation(long ticketId, boolean withInternal, int limit);

    Optional<AttachmentImpl> attachment(long ticketId, long attachmentId, boolean withInternal);

    Optional<AttachmentImpl> attachment(long attachmentId);

    /** Those of the store's keys that an attachment points to. */
    List<String> usedKeys(Collection<String> storeKeys);
}
