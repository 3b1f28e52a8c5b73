package org.broadleafcare.channel.email.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.channel.email.NewMail;
import org.broadleafcare.channel.email.spi.OutgoingMail;
import org.broadleafcare.common.Numbered;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.time.UtcInstant;
import org.broadleafcare.platform.NumberedIds;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.Recipients;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** One copy of a mail: what goes to one person. The copies of a mail share its Message-ID. */
@Entity
@Table(name = "CARE_MAIL")
public class MailImpl implements Numbered {
    @Id
    @GeneratedValue(generator = "CareMailId")
    @GenericGenerator(
            name = "CareMailId",
            strategy = NumberedIds.STRATEGY,
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

    @Column(name = "ACCOUNT_ID")
    protected @Nullable Long accountId;

    @Embedded
    protected Addressee addressee;

    @Column(name = "LOCALE", nullable = false, length = 20)
    protected String locale;

    @Column(name = "RFC_MESSAGE_ID", nullable = false)
    protected String rfcMessageId;

    @Column(name = "IN_REPLY_TO")
    protected @Nullable String inReplyTo;

    @Embedded
    protected Passage passage;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "CREATED_AT", nullable = false)
    protected Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected MailImpl() {}

    /** The first copy; its Message-ID comes with its id and ends in {@code @host}. */
    public static MailImpl first(NewMail mail, Addressee to, String host, @Nullable String inReplyTo, Instant now) {
        return new MailImpl(mail, to, "." + UUID.randomUUID() + "@" + host + ">", inReplyTo, now);
    }

    /** A further copy of the same mail. */
    public static MailImpl copyOf(MailImpl first, NewMail mail, Addressee to) {
        return new MailImpl(mail, to, first.rfcMessageId, first.inReplyTo, first.createdAt);
    }

    private MailImpl(
            NewMail mail, Addressee addressee, String rfcMessageId, @Nullable String inReplyTo, Instant createdAt) {
        this.kind = mail.kind();
        this.ticketId = mail.ticketId();
        this.messageId = mail.messageId();
        this.subjectType = mail.about() == null ? null : mail.about().type();
        this.subjectId = mail.about() == null ? null : mail.about().id();
        this.accountId = mail.accountId();
        this.addressee = addressee;
        this.locale = mail.locale().getCountry().isEmpty()
                ? mail.locale().getLanguage()
                : mail.locale().getLanguage() + "_" + mail.locale().getCountry();
        this.rfcMessageId = rfcMessageId;
        this.inReplyTo = inReplyTo;
        this.passage = new Passage(mail.notBefore());
        this.createdAt = createdAt;
    }

    @Override
    public void numbered(long number) {
        if (!rfcMessageId.startsWith("<")) {
            rfcMessageId = "<care-" + number + rfcMessageId;
        }
    }

    /** Takes the person out of the row; a mail that has not gone out never will. */
    public void erase(MailAddress person) {
        addressee.erase(person);
        cancelWhenErased();
    }

    /** The same for whoever it goes to. */
    public void eraseRecipient() {
        addressee.erase();
        cancelWhenErased();
    }

    private void cancelWhenErased() {
        if (isErased() && passage.allows(MailState.CANCELLED)) {
            passage.cancel();
        }
    }

    /** How far it has come, with the verbs that move it on. */
    public Passage passage() {
        return passage;
    }

    /** Nobody is left to write to. */
    public boolean isErased() {
        return addressee.isErased();
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

    public @Nullable Long messageId() {
        return messageId;
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

    public MailAddress recipient() {
        return addressee.address();
    }

    /** Whom To and Cc name. */
    public Recipients named() {
        return addressee.named();
    }

    /** Whether nobody else has a copy or is named. */
    public boolean hasOneRecipient() {
        return addressee.isAlone();
    }

    public boolean isTo(MailAddress address) {
        return recipient().key().equals(address.key());
    }

    public boolean namesOrGoesTo(MailAddress address) {
        return isTo(address) || addressee.names(address);
    }

    /** What the mail is about, for the event log. */
    public Subject subject() {
        if (ticketId != null) {
            return Subject.ticket(ticketId);
        }
        return about() == null ? new Subject("mail", id()) : about();
    }

    private @Nullable Subject about() {
        return subjectType == null || subjectId == null ? null : new Subject(subjectType, subjectId);
    }

    public OutgoingMail outgoing() {
        MailAddress to = recipient();
        return new OutgoingMail(
                id(),
                kind,
                to.email(),
                to.name(),
                StringUtils.parseLocaleString(locale),
                ticketId,
                messageId,
                about(),
                accountId);
    }
}
