package org.broadleafcare.ticket.domain;

import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.common.time.UtcInstant;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.Participant;
import org.broadleafcare.ticket.ParticipantRole;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** Somebody besides the requester who takes part in a ticket; who has left stays written down. */
@Entity
@Table(name = "CARE_PARTICIPANT")
public class ParticipantImpl {
    @Id
    @GeneratedValue(generator = "CareParticipantId")
    @GenericGenerator(
            name = "CareParticipantId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "CareParticipantImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.ticket.domain.ParticipantImpl")
            })
    @Column(name = "PARTICIPANT_ID")
    protected @Nullable Long id;

    @Column(name = "TICKET_ID", nullable = false)
    protected long ticketId;

    /** Lower case. */
    @Column(name = "EMAIL", nullable = false, length = MailAddress.LONGEST)
    protected String email;

    @Column(name = "NAME")
    protected @Nullable String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "ROLE", nullable = false, length = 12)
    protected ParticipantRole role;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "SINCE", nullable = false)
    protected Instant since;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "LEFT_AT")
    protected @Nullable Instant leftAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ParticipantImpl() {}

    public ParticipantImpl(long ticketId, MailAddress who, ParticipantRole role, Instant now) {
        this.ticketId = ticketId;
        this.email = who.key();
        this.name = Cut.to(255, who.name());
        this.role = role;
        this.since = now;
    }

    public void leave(Instant now) {
        leftAt = now;
    }

    /** Takes part again, perhaps in another role. */
    public void comeBack(ParticipantRole as) {
        leftAt = null;
        role = as;
    }

    public boolean isThere() {
        return leftAt == null;
    }

    public ParticipantRole role() {
        return role;
    }

    public long ticketId() {
        return ticketId;
    }

    public String email() {
        return email;
    }

    public Participant view() {
        return new Participant(Objects.requireNonNull(id, "not stored yet"), new MailAddress(email, name), role, since);
    }
}
