package org.broadleafcare.ticket.domain;

import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.TicketType;
import org.jspecify.annotations.Nullable;

/** What a ticket is about and how it came in; part of the ticket's row. */
@Embeddable
public class Concern {
    @Enumerated(EnumType.STRING)
    @Column(name = "TYPE", nullable = false, length = 30)
    protected TicketType type;

    @Column(name = "TOPIC", nullable = false, length = 60)
    protected String topic;

    @Column(name = "SUBJECT", nullable = false)
    protected String subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "CHANNEL", nullable = false, length = 20)
    protected ChannelKind channel;

    @Column(name = "LOCALE", nullable = false, length = 20)
    protected String locale;

    @Column(name = "COUNTRY", length = 2)
    protected @Nullable String country;

    @Column(name = "ORDER_ID")
    protected @Nullable Long orderId;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Concern() {}

    private Concern(Concern other) {
        this.type = other.type;
        this.topic = other.topic;
        this.subject = other.subject;
        this.channel = other.channel;
        this.locale = other.locale;
        this.country = other.country;
        this.orderId = other.orderId;
    }

    public Concern(NewTicket ticket) {
        this.type = ticket.type();
        this.topic = ticket.topic();
        this.subject = ticket.subject();
        this.channel = ticket.channel();
        this.locale = LocaleCode.of(ticket.locale());
        this.country = ticket.country();
        this.orderId = ticket.orderId();
    }

    Concern by(ChannelKind otherChannel) {
        Concern copy = new Concern(this);
        copy.channel = otherChannel;
        return copy;
    }

    /** The same kind of concern without the words and the order that lead to a person. */
    Concern without(String otherSubject) {
        Concern copy = new Concern(this);
        copy.subject = otherSubject;
        copy.orderId = null;
        return copy;
    }

    public void retitle(String otherSubject) {
        subject = otherSubject;
    }

    public void classify(TicketType otherType, String otherTopic) {
        type = otherType;
        topic = otherTopic;
    }

    public TicketType type() {
        return type;
    }

    public String topic() {
        return topic;
    }

    public String subject() {
        return subject;
    }

    public ChannelKind channel() {
        return channel;
    }

    public Locale locale() {
        return LocaleCode.parse(locale);
    }

    public @Nullable String country() {
        return country;
    }

    public @Nullable Long orderId() {
        return orderId;
    }
}
