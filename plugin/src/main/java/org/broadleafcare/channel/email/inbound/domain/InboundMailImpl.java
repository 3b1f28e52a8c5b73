package org.broadleafcare.channel.email.inbound.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.channel.email.inbound.InboundState;
import org.broadleafcare.channel.email.inbound.StoredRaw;
import org.broadleafcare.common.time.UtcInstant;
import org.broadleafcare.ticket.MailNature;
import org.broadleafcare.ticket.Verdict;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** One mail that came in, once, whatever the number of mailboxes, nodes and restarts. */
@Entity
@Table(name = "CARE_INBOUND_MAIL")
public class InboundMailImpl {
    private static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(generator = "CareInboundMailId")
    @GenericGenerator(
            name = "CareInboundMailId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "InboundMailImpl"),
                @Parameter(
                        name = "entity_name",
                        value = "org.broadleafcare.channel.email.inbound.domain.InboundMailImpl")
            })
    @Column(name = "INBOUND_MAIL_ID")
    protected @Nullable Long id;

    @Column(name = "ACCOUNT_ID", nullable = false)
    protected long accountId;

    @Column(name = "IDENTITY_KEY", nullable = false, length = 64, unique = true)
    protected String identityKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", nullable = false, length = 12)
    protected InboundState state = InboundState.RECEIVED;

    @Column(name = "ATTEMPTS", nullable = false)
    protected int attempts;

    @Column(name = "REASON", length = LONGEST_REASON)
    protected @Nullable String reason;

    @Embedded
    protected RawPart raw;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "RECEIVED_AT", nullable = false)
    protected Instant receivedAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "FILED_AT")
    protected @Nullable Instant filedAt;

    @Embedded
    protected @Nullable JudgedPart judged;

    @Column(name = "TICKET_ID")
    protected @Nullable Long ticketId;

    @Column(name = "MESSAGE_ID")
    protected @Nullable Long messageId;

    /** Ids of the other accounts the same mail arrived at, with commas. */
    @Column(name = "COPIES", length = Copies.LONGEST)
    protected @Nullable String copies;

    @Column(name = "DECIDED_BY_LOGIN")
    protected @Nullable String decidedBy;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected InboundMailImpl() {}

    public InboundMailImpl(long accountId, StoredRaw raw, Instant receivedAt) {
        this.accountId = accountId;
        this.identityKey = raw.identity();
        this.raw = new RawPart(raw);
        this.receivedAt = receivedAt;
    }

    /** What was found out about it. */
    public void judged(MailNature kind, Verdict verdict) {
        judged = new JudgedPart(kind, verdict);
    }

    /** @param message null for a mail that is noted at another message, such as a receipt */
    public void filed(long ticket, @Nullable Long message, Instant now) {
        move(InboundState.FILED, null, now);
        ticketId = ticket;
        messageId = message;
    }

    /** @param code why; text {@code care.mail.in.reason.<code>} */
    public void ignored(String code, Instant now) {
        move(InboundState.IGNORED, code, now);
    }

    public void junk(String code, Instant now) {
        move(InboundState.JUNK, code, now);
    }

    public void blocked(String code, Instant now) {
        move(InboundState.BLOCKED, code, now);
    }

    public void bounced(String code, Instant now) {
        move(InboundState.BOUNCE, code, now);
    }

    /** @param failure names of exceptions and codes, no words of the mail */
    public void quarantined(String failure, Instant now) {
        move(InboundState.QUARANTINED, failure, now);
    }

    /** A person wants it to be tried again. */
    public void again() {
        move(InboundState.RECEIVED, null, null);
        attempts = 0;
    }

    /** Nobody needs it; the caller removes the bytes. */
    public void deleted(Instant now) {
        move(InboundState.DELETED, reason, now);
        raw.key = null;
        raw.subject = "";
    }

    public void decidedBy(@Nullable String login) {
        decidedBy = login;
    }

    private void move(InboundState to, @Nullable String why, @Nullable Instant now) {
        InboundState.LIFECYCLE.require(state, to);
        state = to;
        reason = why == null ? null : cut(why);
        filedAt = now;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    /** An attempt to file it went wrong. */
    public void attemptFailed(String failure) {
        attempts++;
        reason = cut(failure);
    }

    /** The same mail has arrived at another account; false when that was known. */
    public boolean copiedTo(long account) {
        String more = account == accountId ? null : Copies.plus(copies, account);
        copies = more == null ? copies : more;
        return more != null;
    }

    /** The bytes are gone, the row stays. */
    public void rawGone() {
        raw.key = null;
    }

    /** Takes the person out; the caller removes the bytes. */
    public void erase() {
        raw.fromEmail = "";
        raw.subject = "";
        raw.key = null;
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public long accountId() {
        return accountId;
    }

    public String identityKey() {
        return identityKey;
    }

    public InboundState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Key of the whole mail in the file store; null when it is no longer kept. */
    public @Nullable String rawKey() {
        return raw.key;
    }

    public long rawSize() {
        return raw.size;
    }

    /** Whether the mail was too large and only its beginning was taken. */
    public boolean isCut() {
        return raw.cut;
    }

    public String fromEmail() {
        return raw.fromEmail;
    }

    public String subject() {
        return raw.subject;
    }

    public @Nullable Instant sentAt() {
        return raw.sentAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable MailNature nature() {
        return judged == null ? null : judged.nature;
    }

    /** UNKNOWN throughout before it was judged. */
    public Verdict verdict() {
        return judged == null ? JudgedPart.UNKNOWN : judged.verdict();
    }

    public @Nullable Long ticketId() {
        return ticketId;
    }

    public @Nullable Long messageId() {
        return messageId;
    }

    /** Ids of the other accounts the same mail arrived at. */
    public List<Long> copies() {
        return Copies.of(copies);
    }
}
