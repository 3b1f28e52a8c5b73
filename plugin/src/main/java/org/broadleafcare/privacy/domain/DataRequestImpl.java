package org.broadleafcare.privacy.domain;

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
import org.broadleafcare.privacy.spi.Person;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** Proof that a data request was handled: whose (as a fingerprint), by whom, when, and how much was found. */
@Entity
@Table(name = "CARE_DATA_REQUEST")
public class DataRequestImpl {
    /** What the person asked for. */
    public enum Kind {
        EXPORT,
        ERASURE
    }

    /** How far it has come. */
    public enum State {
        RECEIVED,
        IN_PROGRESS,
        DONE,
        REFUSED
    }

    @Id
    @GeneratedValue(generator = "CareDataRequestId")
    @GenericGenerator(
            name = "CareDataRequestId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "CareDataRequestImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.privacy.domain.DataRequestImpl")
            })
    @Column(name = "DATA_REQUEST_ID")
    protected @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    protected Kind kind;

    @Column(name = "CUSTOMER_ID")
    protected @Nullable Long customerId;

    @Column(name = "EMAIL_HASH", nullable = false, length = 64)
    protected String emailHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", nullable = false, length = 20)
    protected State state;

    @Column(name = "REQUESTED_BY", nullable = false)
    protected String requestedBy;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "CREATED_AT", nullable = false)
    protected Instant createdAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "DONE_AT")
    protected @Nullable Instant doneAt;

    @Column(name = "RESULT", length = 1000000)
    protected @Nullable String result;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected DataRequestImpl() {}

    /** One that is done already: today every request is handled while the agent waits. */
    public static DataRequestImpl done(
            Kind kind, Person person, String emailHash, String requestedBy, String result, Instant now) {
        DataRequestImpl request = new DataRequestImpl();
        request.kind = kind;
        request.customerId = person.customerId();
        request.emailHash = emailHash;
        request.requestedBy = requestedBy;
        request.state = State.DONE;
        request.createdAt = now;
        request.doneAt = now;
        request.result = result;
        return request;
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }
}
