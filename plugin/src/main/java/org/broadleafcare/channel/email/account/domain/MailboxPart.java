package org.broadleafcare.channel.email.account.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.broadleafcare.channel.email.account.AccountHealth;
import org.broadleafcare.common.time.UtcInstant;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** How far the mailbox has been read, by whom, and how that goes. Written by statements of the DAO, not by verbs. */
@Embeddable
public class MailboxPart {

    @Column(name = "UID_VALIDITY")
    protected @Nullable Long uidValidity;

    @Column(name = "LAST_UID", nullable = false)
    protected long lastUid;

    @Column(name = "LEASE_OWNER", length = 100)
    protected @Nullable String leaseOwner;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "LEASE_UNTIL")
    protected @Nullable Instant leaseUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "HEALTH", nullable = false, length = 20)
    protected AccountHealth.State health = AccountHealth.State.WAITING;

    @Column(name = "HEALTH_REASON", length = 200)
    protected @Nullable String healthReason;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "HEALTH_SINCE", nullable = false)
    protected Instant healthSince = Instant.EPOCH;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "LAST_OK_AT")
    protected @Nullable Instant lastOkAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "LAST_MAIL_AT")
    protected @Nullable Instant lastMailAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "ALERTED_AT")
    protected @Nullable Instant alertedAt;

    AccountHealth health() {
        return new AccountHealth(
                health,
                healthReason == null || healthReason.isEmpty() ? null : healthReason,
                healthSince,
                lastOkAt,
                lastMailAt);
    }
}
