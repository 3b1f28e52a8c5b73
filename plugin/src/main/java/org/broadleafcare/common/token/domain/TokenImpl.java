package org.broadleafcare.common.token.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.time.UtcInstant;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** A token that works once. Only its hash is here: who reads the table cannot use it. */
@Entity
@Table(name = "CARE_TOKEN")
public class TokenImpl {

    @Id
    @GeneratedValue(generator = "CareTokenId")
    @GenericGenerator(
            name = "CareTokenId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "TokenImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.common.token.domain.TokenImpl")
            })
    @Column(name = "TOKEN_ID")
    protected @Nullable Long id;

    @Column(name = "PURPOSE", nullable = false, length = 60)
    protected String purpose;

    @Column(name = "HASH", nullable = false, unique = true, length = 64)
    protected String hash;

    @Column(name = "SUBJECT_TYPE", nullable = false, length = 40)
    protected String subjectType;

    @Column(name = "SUBJECT_ID", nullable = false)
    protected long subjectId;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "CREATED_AT", nullable = false)
    protected Instant createdAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "EXPIRES_AT", nullable = false)
    protected Instant expiresAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "USED_AT")
    protected @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected TokenImpl() {}

    public TokenImpl(String purpose, String hash, Subject subject, Instant createdAt, Instant expiresAt) {
        this.purpose = purpose;
        this.hash = hash;
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }
}
