package org.broadleafcare.channel.email.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.broadleafcare.common.time.UtcInstant;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** How far a copy of a mail has come; part of the mail's row. Its verbs throw MoveNotAllowed where the table has no such move. */
@Embeddable
public class Passage {
    private static final int LONGEST_ERROR = 2000;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", nullable = false, length = 20)
    protected MailState state = MailLifecycle.MOVES.first();

    @Column(name = "ATTEMPTS", nullable = false)
    protected int attempts;

    @Column(name = "LAST_ERROR", length = LONGEST_ERROR)
    protected @Nullable String lastError;

    @Column(name = "STATUS_CODE", length = 12)
    protected @Nullable String statusCode;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "NOT_BEFORE")
    protected @Nullable Instant notBefore;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "SENT_AT")
    protected @Nullable Instant sentAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "BOUNCED_AT")
    protected @Nullable Instant bouncedAt;

    protected Passage() {}

    Passage(@Nullable Instant notBefore) {
        this.notBefore = notBefore;
    }

    /** Is about to be handed to the mail server. */
    public void sending() {
        moveTo(MailState.SENDING);
    }

    public void sent(Instant at) {
        moveTo(MailState.SENT);
        sentAt = at;
        lastError = null;
        statusCode = null;
        attempts++;
    }

    /** An attempt went wrong; the next one may not. */
    public void failed(String reason) {
        moveTo(MailState.QUEUED);
        lastError = cut(reason);
        attempts++;
    }

    /** It will not go out unless a person wants it again. */
    public void giveUp(String reason) {
        moveTo(MailState.FAILED);
        lastError = cut(reason);
    }

    /** The mail server has refused the recipient for good; {@code code} as in {@link #bounced}. */
    public void refused(String code, String reason, Instant at) {
        giveUp(reason);
        statusCode = code;
        bouncedAt = at;
        attempts++;
    }

    /** It came back; {@code code} is that of RFC 3463, and nobody's address is in the reason. */
    public void bounced(String code, String reason, Instant at) {
        moveTo(MailState.BOUNCED);
        statusCode = code;
        lastError = cut(reason);
        bouncedAt = at;
    }

    /** A mail server on the way still tries. */
    public void delayed(String code) {
        moveTo(MailState.DELAYED);
        statusCode = code;
    }

    public void cancel() {
        moveTo(MailState.CANCELLED);
    }

    /** Is not sent because mails to the address came back with this code. */
    public void suppress(String code) {
        moveTo(MailState.SUPPRESSED);
        statusCode = code;
    }

    /** Waits again, as if it had just been written. */
    public void sendAgain() {
        moveTo(MailState.QUEUED);
        attempts = 0;
        lastError = null;
        statusCode = null;
        bouncedAt = null;
    }

    private void moveTo(MailState next) {
        if (state != next) {
            MailLifecycle.MOVES.require(state, next);
            state = next;
        }
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_ERROR ? reason : reason.substring(0, LONGEST_ERROR);
    }

    public MailState state() {
        return state;
    }

    public @Nullable Instant notBefore() {
        return notBefore;
    }

    /** Whether its task may still send it; one that was given up may be run again. */
    public boolean isOpen() {
        return state == MailState.QUEUED || state == MailState.SENDING || state == MailState.FAILED;
    }

    public boolean is(MailState one) {
        return state == one;
    }

    public boolean allows(MailState next) {
        return MailLifecycle.MOVES.allows(state, next);
    }
}
