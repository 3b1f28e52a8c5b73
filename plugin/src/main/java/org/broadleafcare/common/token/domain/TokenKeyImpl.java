package org.broadleafcare.common.token.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.common.time.UtcInstant;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** A key that signs tokens or, once retired, still recognises them. */
@Entity
@Table(name = "CARE_TOKEN_KEY")
public class TokenKeyImpl {

    @Id
    @Column(name = "KEY_ID", length = 20)
    protected String id;

    /** Sealed under the master key, labelled with the id. */
    @Column(name = "SECRET", nullable = false, length = 400)
    protected String secret;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "CREATED_AT", nullable = false)
    protected Instant createdAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "RETIRED_AT")
    protected @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected TokenKeyImpl() {}

    public TokenKeyImpl(String id, String secret, Instant createdAt) {
        this.id = id;
        this.secret = secret;
        this.createdAt = createdAt;
    }

    public String id() {
        return id;
    }

    public String secret() {
        return secret;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public void retire(Instant at) {
        if (retiredAt == null) {
            retiredAt = at;
        }
    }
}
