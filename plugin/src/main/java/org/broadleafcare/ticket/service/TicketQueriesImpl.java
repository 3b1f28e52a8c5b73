package org.broadleafcare.ticket.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.LastMessage;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketFilter;
import org.broadleafcare.ticket.TicketPage;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.dao.Cursor;
import org.broadleafcare.ticket.dao.TicketReader;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.domain.TicketLifecycle;
import org.broadleafcare.ticket.domain.TicketNumbers;
import org.broadleafcare.ticket.service.input.TypedText;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

final class TicketQueriesImpl implements TicketQueries {
    private static final int LARGEST_PAGE = 100;
    private static final int ABOUT_ORDER = 20;
    private static final int CONVERSATION = 500;

    private final TicketReader reader;
    private final TicketViews views;
    private final FileStore files;

    TicketQueriesImpl(TicketReader reader, FileStore files) {
        this.reader = reader;
        this.views = new TicketViews(reader);
        this.files = files;
    }

    @Override
    public Optional<TicketView> byId(long id) {
        return reader.byId(id).map(views::view);
    }

    @Override
    public Optional<TicketView> byNumber(String number) {
        String digits = TicketNumbers.normalised(number);
        return digits.isEmpty() ? Optional.empty() : reader.byNumber(digits).map(views::view);
    }

    @Override
    public TicketPage page(TicketFilter filter, @Nullable String cursor, int limit) {
        int size = checked(limit);
        return page(reader.page(filter, decoded(cursor), size + 1), size);
    }

    @Override
    public TicketPage ofCustomer(long customerId, @Nullable String cursor, int limit) {
        int size = checked(limit);
        return page(reader.ofCustomer(customerId, decoded(cursor), size + 1), size);
    }

    @Override
    public List<TicketView> aboutOrder(long orderId) {
        return views.views(reader.aboutOrder(orderId, ABOUT_ORDER));
    }

    @Override
    public int count(TicketFilter filter, int cap) {
        return reader.count(filter, cap);
    }

    @Override
    public int countOf(Requester requester) {
        if (requester.customerId() == null && requester.email().isBlank()) {
            return 0; // nobody is the same as another one without an address
        }
        return requester.customerId() == null
                ? reader.countOfEmail(requester.email().toLowerCase(Locale.ROOT))
                : reader.countOfCustomer(requester.customerId());
    }

    @Override
    public List<TicketView> ofSameRequester(TicketView ticket, int limit) {
        Requester requester = ticket.requester();
        if (requester.customerId() == null && requester.email().isBlank()) {
            return List.of();
        }
        List<TicketImpl> found = requester.customerId() == null
                ? reader.ofEmail(requester.email(), limit + 1)
                : reader.ofCustomer(requester.customerId(), null, limit + 1);
        return views.views(found.stream()
                .filter(other -> other.id() != ticket.id())
                .limit(limit)
                .toList());
    }

    @Override
    public Map<Long, LastMessage> lastMessages(Collection<Long> ticketIds) {
        Map<Long, LastMessage> whole = new HashMap<>();
        reader.lastMessages(ticketIds)
                .forEach((id, last) -> whole.put(
                        id,
                        new LastMessage(TypedText.withoutHalfCharacter(last.excerpt()), last.direction(), last.at())));
        return whole;
    }

    @Override
    public Map<Long, String> numbers(Collection<Long> ticketIds) {
        return reader.numbers(ticketIds);
    }

    @Override
    public Set<TicketStatus> allowedMoves(TicketView ticket) {
        return TicketLifecycle.MOVES.next(ticket.status());
    }

    @Override
    public List<MessageView> conversation(long ticketId, boolean withInternal) {
        return reader.conversation(ticketId, withInternal, CONVERSATION);
    }

    @Override
    public Optional<AttachmentView> attachment(long ticketId, long attachmentId, boolean withInternal) {
        return reader.attachment(ticketId, attachmentId, withInternal).map(AttachmentImpl::view);
    }

    @Override
    public InputStream open(AttachmentView attachment) {
        try {
            AttachmentImpl row = reader.attachment(attachment.id())
                    .orElseThrow(() -> new NoSuchFileException("attachment " + attachment.id()));
            return files.open(row.storeKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TicketPage page(List<TicketImpl> oneMore, int size) {
        boolean more = oneMore.size() > size;
        List<TicketImpl> tickets = more ? oneMore.subList(0, size) : oneMore;
        String next = more ? Cursor.after(tickets.get(size - 1)).encoded() : null;
        return new TicketPage(views.views(tickets), next);
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("limit must be 1 to " + LARGEST_PAGE + ": " + limit);
        }
        return limit;
    }

    private static @Nullable Cursor decoded(@Nullable String cursor) {
        return cursor == null ? null : Cursor.decode(cursor);
    }
}
