package org.broadleafcare.ticket.service.file;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.broadleafcare.common.file.spi.FileOwner;
import org.broadleafcare.ticket.dao.TicketReader;

/** Files of messages are in use as long as the message has them. */
final class TicketFiles implements FileOwner {
    private final TicketReader tickets;

    TicketFiles(TicketReader tickets) {
        this.tickets = tickets;
    }

    @Override
    public List<String> columns() {
        return List.of("CARE_ATTACHMENT.STORE_KEY");
    }

    @Override
    public Set<String> usedKeys(Collection<String> keys) {
        return Set.copyOf(tickets.usedKeys(keys));
    }
}
