package org.broadleafcare.channel.email.domain;

import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.channel.email.NewMail;
import org.broadleafcare.channel.email.spi.OutgoingMail;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.time.UtcInstant;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** One mail to one person. */
@Entity
@Table(name = "CARE_MAIL")
public class MailImpl {
    /** What stands in place of an erased address. */
    public static final String ERASED = "";

    private static final int LONGEST_ERROR = 2000;

    @Id
    @GeneratedValue(generator = "CareMailId")
    @GenericGenerator(
            name = "CareMailId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "MailImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.channel.email.domain.MailImpl")
            })
    @Column(name = "MAIL_ID")
    protected @Nullable Long id;

    @Column(name = "KIND", nullable = false, length = 60)
    protected String kind;

    @Column(name = "TICKET_ID")
    protected @Nullable Long ticketId;

    @Column(name = "MESSAGE_ID")
    protected @Nullable Long messageId;

    @Column(name = "SUBJECT_TYPE", length = 40)
    protected @Nullable String subjectType;

    @Column(name = "SUBJECT_ID")
    protected @Nullable Long subjectId;

    @Column(name = "RECIPIENT", nullable = false)
    protected String recipient;

    @Column(name = "RECIPIENT_NAME")
    protected @Nullable String recipientName;

    @Column(name = "LOCALE", nullable = false, length = 20)
    protected String locale;

    @Column(name = "RFC_MESSAGE_ID", nullable = false)
    protected String rfcMessageId;

    @Column(name = "IN_REPLY_TO")
    protected @Nullable String inReplyTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", nullable = false, length = 20)
    protected MailState state = MailState.QUEUED;

    @Column(name = "ATTEMPTS", nullable = false)
    protected int attempts;

    @Column(name = "LAST_ERROR", length = LONGEST_ERROR)
    protected @Nullable String lastError;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "CREATED_AT", nullable = false)
    protected Instant createdAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "SENT_AT")
    protected @Nullable Instant sentAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected MailImpl() {}

    public MailImpl(NewMail mail, String rfcMessageId, @Nullable String inReplyTo, Instant createdAt) {
        this.kind = mail.kind();
        this.ticketId = mail.ticketId();
        this.messageId = mail.messageId();
        this.subjectType = mail.about() == null ? null : mail.about().type();
        this.subjectId = mail.about() == null ? null : mail.about().id();
        this.recipient = mail.recipient();
        this.recipientName = mail.recipientName();
        this.locale = mail.locale().getCountry().isEmpty()
                ? mail.locale().getLanguage()
                : mail.locale().getLanguage() + "_" + mail.locale().getCountry();
        this.rfcMessageId = rfcMessageId;
        this.inReplyTo = inReplyTo;
        this.createdAt = createdAt;
    }

    public void sent(Instant at) {
        state = MailState.SENT;
        sentAt = at;
        lastError = null;
        attempts++;
    }

    /** An attempt went wrong; the next one may not. */
    public void failed(String reason) {
        state = MailState.QUEUED;
        lastError = cut(reason);
        attempts++;
    }

    /** It will not go out unless a person wants it again. */
    public void giveUp(String reason) {
        state = MailState.FAILED;
        lastError = cut(reason);
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_ERROR ? reason : reason.substring(0, LONGEST_ERROR);
    }

    /** Takes the person out of the row; a mail that has not gone out never will. */
    public void erase() {
        recipient = ERASED;
        recipientName = null;
    }

    public boolean isDone() {
        return state == MailState.SENT;
    }

    public boolean isGivenUp() {
        return state == MailState.FAILED;
    }

    /** Nobody is left to write to. */
    public boolean isErased() {
        return recipient.equals(ERASED);
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public String kind() {
        return kind;
    }

    public @Nullable Long ticketId() {
        return ticketId;
    }

    public String rfcMessageId() {
        return rfcMessageId;
    }

    public @Nullable String inReplyTo() {
        return inReplyTo;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** What the mail is about, for the event log. */
    public Subject subject() {
        if (ticketId != null) {
            return Subject.ticket(ticketId);
        }
        return subjectType == null || subjectId == null
                ? new Subject("mail", id())
                : new Subject(subjectType, subjectId);
    }

    public OutgoingMail outgoing() {
        return new OutgoingMail(
                id(),
                kind,
                recipient,
                recipientName,
                StringUtils.parseLocaleString(locale),
                ticketId,
                messageId,
                subjectType == null || subjectId == null ? null : new Subject(subjectType, subjectId));
    }
}
