package org.broadleafcare.desk.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.broadleafcare.common.time.UtcInstant;
import org.broadleafcare.desk.Doing;
import org.hibernate.annotations.Type;

/** That an agent has a ticket open. */
@Entity
@Table(name = "CARE_PRESENCE")
public class PresenceImpl {
    @EmbeddedId
    protected PresenceKey key;

    @Enumerated(EnumType.STRING)
    @Column(name = "DOING", nullable = false, length = 10)
    protected Doing doing;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "SINCE", nullable = false)
    protected Instant since;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "SEEN_AT", nullable = false)
    protected Instant seenAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PresenceImpl() {}

    public PresenceImpl(PresenceKey key, Doing doing, Instant now) {
        this.key = key;
        this.doing = doing;
        this.since = now;
        this.seenAt = now;
    }
}
