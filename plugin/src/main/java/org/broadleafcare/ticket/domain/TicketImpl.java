package org.broadleafcare.ticket.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.broadleafcare.common.Numbered;
import org.broadleafcare.common.time.UtcInstant;
import org.broadleafcare.platform.NumberedIds;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.value.Assignee;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketStatus;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** One concern of one customer. Its status changes by verbs only. */
@Entity
@Table(name = "CARE_TICKET")
public class TicketImpl implements Numbered {
    @Id
    @GeneratedValue(generator = "CareTicketId")
    @GenericGenerator(
            name = "CareTicketId",
            strategy = NumberedIds.STRATEGY,
            parameters = {
                @Parameter(name = "segment_value", value = "CareTicketImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.ticket.domain.TicketImpl")
            })
    @Column(name = "TICKET_ID")
    protected @Nullable Long id;

    @Column(name = "TICKET_NUMBER", nullable = false, length = 20)
    protected String number = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 20)
    protected TicketStatus status = TicketLifecycle.MOVES.first();

    @Embedded
    protected Handling handling = new Handling();

    @Embedded
    protected Concern concern;

    @Embedded
    protected RequesterImpl requester;

    @Column(name = "PREVIOUS_TICKET_ID")
    protected @Nullable Long previousId;

    @Column(name = "SUBMISSION_KEY", length = 80)
    protected @Nullable String submissionKey;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "CREATED_AT", nullable = false)
    protected Instant createdAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "UPDATED_AT", nullable = false)
    protected Instant updatedAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "FIRST_RESPONSE_AT")
    protected @Nullable Instant firstResponseAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "SOLVED_AT")
    protected @Nullable Instant solvedAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "CLOSED_AT")
    protected @Nullable Instant closedAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "ERASED_AT")
    protected @Nullable Instant erasedAt;

    @Version
    @Column(name = "VERSION", nullable = false)
    protected int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected TicketImpl() {}

    public TicketImpl(Concern concern, Requester requester, @Nullable String submissionKey, Instant now) {
        this.concern = concern;
        this.requester = new RequesterImpl(requester);
        this.submissionKey = submissionKey;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public static TicketImpl opened(NewTicket wish, Instant now) {
        TicketImpl made = new TicketImpl(new Concern(wish), wish.requester(), wish.submissionKey(), now);
        made.handling.begin(wish.queue(), wish.mail());
        return made;
    }

    /** A new ticket for who writes about a closed one. */
    public static TicketImpl followUpOf(TicketImpl closed, ChannelKind channel, Instant now) {
        TicketImpl next = new TicketImpl(closed.concern.by(channel), closed.requester(), null, now);
        next.previousId = closed.id();
        next.handling = closed.handling.next();
        return next;
    }

    @Override
    public void numbered(long newId) {
        number = TicketNumbers.of(newId);
        handling.rootId = newId;
    }

    /** An agent takes it up, or it comes back from waiting or from solved. */
    public void open(Instant now) {
        move(TicketStatus.OPEN, now);
        solvedAt = null;
    }

    public void waitForCustomer(Instant now) {
        move(TicketStatus.PENDING, now);
    }

    public void waitForThirdParty(Instant now) {
        move(TicketStatus.ON_HOLD, now);
    }

    public void solve(Instant now) {
        move(TicketStatus.SOLVED, now);
        solvedAt = updatedAt;
    }

    public void close(Instant now) {
        move(TicketStatus.CLOSED, now);
        closedAt = updatedAt;
    }

    public void assign(@Nullable Assignee to, Instant now) {
        handling.assign(to);
        touch(now);
    }

    public Handling change(Instant now) {
        touch(now);
        return handling;
    }

    /** For changing what it is about. */
    public Concern rephrase(Instant now) {
        touch(now);
        return concern;
    }

    public void requestedBy(Requester other, Instant now) {
        requester = new RequesterImpl(other);
        touch(now);
    }

    /** Somebody at the shop has answered in public. */
    public void respond(Instant now) {
        touch(now);
        if (firstResponseAt == null) {
            firstResponseAt = updatedAt;
        }
    }

    /** Every change moves the time on, so that the version moves on too and lists find the ticket on top. */
    public void touch(Instant now) {
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plus(1, ChronoUnit.MICROS);
    }

    /** Forgets the person; what remains says that there was a concern, not whose and about which order. */
    public void forget(String name, String subject, Instant now) {
        requester = new RequesterImpl(new Requester(null, name, "erased-" + number + "@invalid"));
        concern = concern.without(subject);
        submissionKey = null;
        erasedAt = now;
        touch(now);
    }

    public boolean isForgotten() {
        return erasedAt != null;
    }

    private void move(TicketStatus to, Instant now) {
        TicketLifecycle.MOVES.require(status, to);
        status = to;
        touch(now);
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public String number() {
        return number;
    }

    public TicketStatus status() {
        return status;
    }

    public Handling handling() {
        return handling;
    }

    public Concern concern() {
        return concern;
    }

    public Requester requester() {
        return requester.view();
    }

    public Optional<Long> previousId() {
        return Optional.ofNullable(previousId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public @Nullable Instant solvedAt() {
        return solvedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public int version() {
        return version;
    }
}
