package org.broadleafcare.ticket.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.time.UtcInstant;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.MailFacts;
import org.broadleafcare.ticket.MessageKind;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.Visibility;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** What one person wrote at one time. Changes only when the person is forgotten. */
@Entity
@Table(name = "CARE_TICKET_MESSAGE")
public class TicketMessageImpl {
    @Id
    @GeneratedValue(generator = "CareTicketMessageId")
    @GenericGenerator(
            name = "CareTicketMessageId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "CareTicketMessageImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.ticket.domain.TicketMessageImpl")
            })
    @Column(name = "MESSAGE_ID")
    protected @Nullable Long id;

    @Column(name = "TICKET_ID", nullable = false)
    protected long ticketId;

    @Enumerated(EnumType.STRING)
    @Column(name = "DIRECTION", nullable = false, length = 10)
    protected Direction direction;

    @Enumerated(EnumType.STRING)
    @Column(name = "VISIBILITY", nullable = false, length = 10)
    protected Visibility visibility;

    @Enumerated(EnumType.STRING)
    @Column(name = "AUTHOR_KIND", nullable = false, length = 20)
    protected Actor.Kind authorKind;

    @Column(name = "AUTHOR_ID")
    protected @Nullable Long authorId;

    @Column(name = "AUTHOR_LOGIN")
    protected @Nullable String authorLogin;

    @Column(name = "AUTHOR_NAME", nullable = false)
    protected String authorName;

    @Enumerated(EnumType.STRING)
    @Column(name = "CHANNEL", nullable = false, length = 20)
    protected ChannelKind channel;

    @Column(name = "LOCALE", nullable = false, length = 20)
    protected String locale;

    @Column(name = "BODY_TEXT", nullable = false, length = 1000000)
    protected String text;

    @Column(name = "BODY_HTML", length = 1000000)
    protected @Nullable String html;

    @Column(name = "SUBMISSION_KEY", length = 80)
    protected @Nullable String submissionKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    protected MessageKind kind;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "CREATED_AT", nullable = false)
    protected Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected TicketMessageImpl() {}

    public TicketMessageImpl(TicketImpl ticket, Words words, Instant now) {
        this.ticketId = ticket.id();
        this.direction = words.direction();
        this.visibility = words.visibility();
        this.authorKind = words.author().kind();
        this.authorId = words.author().id();
        this.authorLogin = words.author().login();
        this.authorName = words.authorName();
        this.channel = words.channel();
        this.locale = ticket.concern().locale;
        this.text = words.text();
        this.html = words.html();
        this.kind = words.kind();
        this.submissionKey = words.submissionKey();
        this.createdAt = now;
    }

    /** Everything of a message but where and when it is kept. */
    public record Words(
            Direction direction,
            Visibility visibility,
            Actor author,
            String authorName,
            ChannelKind channel,
            String text,
            @Nullable String html,
            MessageKind kind,
            @Nullable String submissionKey) {

        /** What somebody typed. */
        public Words(
                Direction direction,
                Visibility visibility,
                Actor author,
                String authorName,
                ChannelKind channel,
                String text,
                @Nullable String submissionKey) {
            this(direction, visibility, author, authorName, channel, text, null, MessageKind.WORDS, submissionKey);
        }
    }

    /** Forgets the words and, when the customer wrote them, who it was. */
    public void forget(String otherName, String otherText) {
        text = otherText;
        html = null;
        submissionKey = null;
        if (author().isShopper()) {
            authorName = otherName;
            authorId = null;
            authorKind = Actor.Kind.GUEST;
        }
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public long ticketId() {
        return ticketId;
    }

    public @Nullable String html() {
        return html;
    }

    public Actor author() {
        return new Actor(authorKind, authorId, authorLogin);
    }

    public boolean cameByMail() {
        return channel == ChannelKind.EMAIL && direction == Direction.IN;
    }

    public MessageView view(List<AttachmentView> attachments) {
        return view(attachments, html, null);
    }

    /** @param shownHtml the HTML with the places of pictures filled in */
    public MessageView view(List<AttachmentView> attachments, @Nullable String shownHtml, @Nullable MailFacts mail) {
        Locale language = LocaleCode.parse(locale);
        return new MessageView(
                id(),
                ticketId,
                direction,
                visibility,
                author(),
                authorName,
                channel,
                language,
                text,
                shownHtml,
                createdAt,
                attachments,
                kind,
                mail);
    }
}
