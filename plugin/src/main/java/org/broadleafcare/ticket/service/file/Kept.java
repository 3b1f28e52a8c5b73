package org.broadleafcare.ticket.service.file;

import java.time.Instant;
import org.broadleafcare.ticket.WithheldFile;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.AttachmentImpl.StoredFile;
import org.broadleafcare.ticket.domain.TicketMessageImpl;

/** What became of a file that a mail brought. */
public sealed interface Kept {

    AttachmentImpl row(TicketMessageImpl message, Instant now);

    /** Its bytes are in the store. */
    record InStore(StoredFile file) implements Kept {
        @Override
        public AttachmentImpl row(TicketMessageImpl message, Instant now) {
            return new AttachmentImpl(message, file, now);
        }
    }

    /** Only that it was there. */
    record Withheld(WithheldFile file) implements Kept {
        @Override
        public AttachmentImpl row(TicketMessageImpl message, Instant now) {
            return new AttachmentImpl(message, file, now);
        }
    }
}
