package org.broadleafcare.channel.email.domain;

import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.channel.email.Suppression;
import org.broadleafcare.common.time.UtcInstant;
import org.broadleafcare.ticket.MailAddress;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** An address that mails come back from; a released one stays, so that the next bounce is not its first. */
@Entity
@Table(name = "CARE_UNDELIVERABLE")
public class SuppressionImpl {
    @Id
    @GeneratedValue(generator = "CareUndeliverableId")
    @GenericGenerator(
            name = "CareUndeliverableId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "CareUndeliverable"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.channel.email.domain.SuppressionImpl")
            })
    @Column(name = "UNDELIVERABLE_ID")
    protected @Nullable Long id;

    /** Lower case, so that an address has one row however it is written. */
    @Column(name = "EMAIL", nullable = false, length = MailAddress.LONGEST)
    protected String email;

    @Column(name = "STATUS_CODE", nullable = false, length = 12)
    protected String statusCode;

    @Column(name = "MAIL_ID")
    protected @Nullable Long mailId;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "SINCE", nullable = false)
    protected Instant since;

    @Column(name = "BOUNCES", nullable = false)
    protected int bounces;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "RELEASED_AT")
    protected @Nullable Instant releasedAt;

    @Column(name = "RELEASED_BY")
    protected @Nullable String releasedBy;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected SuppressionImpl() {}

    public SuppressionImpl(String key, String statusCode, long mailId, Instant now) {
        this.email = key;
        this.statusCode = statusCode;
        this.mailId = mailId;
        this.since = now;
        this.bounces = 1;
    }

    /** One more came back. */
    public void again(String code, long bouncedMailId, Instant now) {
        if (!isActive()) {
            since = now;
        }
        statusCode = code;
        mailId = bouncedMailId;
        bounces++;
        releasedAt = null;
        releasedBy = null;
    }

    public void release(@Nullable String login, Instant now) {
        releasedAt = now;
        releasedBy = login;
    }

    public boolean isActive() {
        return releasedAt == null;
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public Suppression view() {
        return new Suppression(id(), email, statusCode, mailId, since, bounces);
    }
}
