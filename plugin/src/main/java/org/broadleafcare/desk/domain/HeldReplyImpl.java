package org.broadleafcare.desk.domain;

import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Lifecycle;
import org.broadleafcare.common.time.UtcInstant;
import org.broadleafcare.desk.HeldReply.State;
import org.broadleafcare.ticket.value.TicketStatus;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** An answer that waits. Who changes its state holds the row's lock. */
@Entity
@Table(name = "CARE_HELD_REPLY")
public class HeldReplyImpl {
    private static final Lifecycle<State> MOVES = Lifecycle.startingAt(State.HELD)
            .allow(State.HELD, State.UNDONE, State.SENT, State.FAILED)
            .build();

    @Id
    @GeneratedValue(generator = "CareHeldReplyId")
    @GenericGenerator(
            name = "CareHeldReplyId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "CareHeldReplyImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.desk.domain.HeldReplyImpl")
            })
    @Column(name = "HELD_REPLY_ID")
    protected @Nullable Long id;

    @Column(name = "TICKET_ID", nullable = false)
    protected long ticketId;

    @Column(name = "AGENT_ID", nullable = false)
    protected long agentId;

    @Column(name = "AGENT_LOGIN", nullable = false)
    protected String agentLogin;

    @Column(name = "BODY", nullable = false, length = 1000000)
    protected String body;

    @Enumerated(EnumType.STRING)
    @Column(name = "THEN_STATUS", length = 20)
    protected @Nullable TicketStatus thenStatus;

    @Column(name = "SUBMISSION_KEY", nullable = false, length = 80)
    protected String submissionKey;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "SEND_AT", nullable = false)
    protected Instant sendAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", nullable = false, length = 10)
    protected State state = MOVES.first();

    @Column(name = "MESSAGE_ID")
    protected @Nullable Long messageId;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "CREATED_AT", nullable = false)
    protected Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected HeldReplyImpl() {}

    /** @param json the words and files, as the desk writes them */
    public HeldReplyImpl(
            long ticketId,
            Actor agent,
            String json,
            @Nullable TicketStatus then,
            String submissionKey,
            Instant now,
            Instant sendAt) {
        this.ticketId = ticketId;
        this.agentId = Objects.requireNonNull(agent.id(), "no agent");
        this.agentLogin = Objects.requireNonNullElse(agent.login(), "");
        this.body = json;
        this.thenStatus = then;
        this.submissionKey = submissionKey;
        this.createdAt = now;
        this.sendAt = sendAt;
    }

    /** The message has the words now. */
    public void sentAs(long newMessageId) {
        move(State.SENT);
        messageId = newMessageId;
    }

    public void undo() {
        move(State.UNDONE);
    }

    public void fail() {
        move(State.FAILED);
    }

    /** Wherever it goes, the words are kept elsewhere. */
    private void move(State to) {
        MOVES.require(state, to);
        state = to;
        body = "{}";
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public long ticketId() {
        return ticketId;
    }

    public Actor agent() {
        return Actor.agent(agentId, agentLogin);
    }

    public String body() {
        return body;
    }

    public @Nullable TicketStatus then() {
        return thenStatus;
    }

    public Instant sendAt() {
        return sendAt;
    }

    public State state() {
        return state;
    }

    public @Nullable Long messageId() {
        return messageId;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
