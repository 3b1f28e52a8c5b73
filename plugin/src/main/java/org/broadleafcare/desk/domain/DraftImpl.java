package org.broadleafcare.desk.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.broadleafcare.common.time.UtcInstant;
import org.broadleafcare.desk.DraftKind;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** One unfinished text of one agent. */
@Entity
@Table(name = "CARE_DRAFT")
public class DraftImpl {
    @Id
    @GeneratedValue(generator = "CareDraftId")
    @GenericGenerator(
            name = "CareDraftId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "CareDraftImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.desk.domain.DraftImpl")
            })
    @Column(name = "DRAFT_ID")
    protected @Nullable Long id;

    @Column(name = "AGENT_ID", nullable = false)
    protected long agentId;

    @Column(name = "TICKET_ID", nullable = false)
    protected long ticketId;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 10)
    protected DraftKind kind;

    @Column(name = "BODY", nullable = false, length = 1000000)
    protected String body;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "UPDATED_AT", nullable = false)
    protected Instant updatedAt;

    @Version
    @Column(name = "VERSION", nullable = false)
    protected int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected DraftImpl() {}

    public DraftImpl(long ticketId, long agentId) {
        this.ticketId = ticketId;
        this.agentId = agentId;
        this.kind = DraftKind.REPLY;
        this.body = "";
        this.updatedAt = Instant.EPOCH;
    }

    /** @param json the words, as the desk writes them */
    public void write(DraftKind newKind, String json, Instant now) {
        kind = newKind;
        body = json;
        updatedAt = now;
    }

    public long agentId() {
        return agentId;
    }

    public long ticketId() {
        return ticketId;
    }

    public DraftKind kind() {
        return kind;
    }

    public String body() {
        return body;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Saves so far, counted from one; right once the save is flushed. */
    public int saves() {
        return version + 1;
    }
}
