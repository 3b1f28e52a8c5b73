package org.broadleafcare.ticket.domain;

import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.common.time.UtcInstant;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.WithheldFile;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** A file on a message; its bytes are in the file store. */
@Entity
@Table(name = "CARE_ATTACHMENT")
public class AttachmentImpl {
    @Id
    @GeneratedValue(generator = "CareAttachmentId")
    @GenericGenerator(
            name = "CareAttachmentId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "CareAttachmentImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.ticket.domain.AttachmentImpl")
            })
    @Column(name = "ATTACHMENT_ID")
    protected @Nullable Long id;

    @Column(name = "TICKET_ID", nullable = false)
    protected long ticketId;

    @Column(name = "MESSAGE_ID", nullable = false)
    protected long messageId;

    @Column(name = "FILE_NAME", nullable = false)
    protected String fileName;

    @Column(name = "CONTENT_TYPE", nullable = false, length = 120)
    protected String contentType;

    @Column(name = "SIZE_BYTES", nullable = false)
    protected long size;

    @Column(name = "SHA256", nullable = false, length = 64)
    protected String sha256;

    @Column(name = "STORE_KEY", nullable = false, length = 200)
    protected String storeKey;

    @Column(name = "INLINE_PICTURE", nullable = false)
    protected boolean inline;

    @Column(name = "WITHHELD", length = 60)
    protected @Nullable String withheld;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "CREATED_AT", nullable = false)
    protected Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AttachmentImpl() {}

    public AttachmentImpl(TicketMessageImpl message, StoredFile file, Instant now) {
        this.ticketId = message.ticketId();
        this.messageId = message.id();
        this.fileName = file.name();
        this.contentType = file.contentType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.storeKey = file.storeKey();
        this.createdAt = now;
    }

    /** Of a file that is not handed out; its bytes are in no store. */
    public AttachmentImpl(TicketMessageImpl message, WithheldFile file, Instant now) {
        this(message, new StoredFile(file.name(), "application/octet-stream", file.size(), "", ""), now);
        this.withheld = file.reason();
    }

    /** It is shown among the words. */
    public AttachmentImpl inline() {
        inline = true;
        return this;
    }

    /** A file whose bytes are in the store already. */
    public record StoredFile(String name, String contentType, long size, String sha256, String storeKey) {}

    /** Null for a file that is handed out. */
    public @Nullable WithheldFile withheld() {
        return withheld == null ? null : new WithheldFile(fileName, size, withheld);
    }

    public long messageId() {
        return messageId;
    }

    public String storeKey() {
        return storeKey;
    }

    public long ticketId() {
        return ticketId;
    }

    public AttachmentView view() {
        return new AttachmentView(Objects.requireNonNull(id, "not stored yet"), fileName, contentType, size, inline);
    }
}
