package org.broadleafcare.ticket.domain;

import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.broadleafcare.common.time.UtcInstant;
import org.broadleafcare.ticket.MailOrigin;
import org.broadleafcare.ticket.Verdict;
import org.broadleafcare.ticket.value.Assignee;
import org.broadleafcare.ticket.value.TicketPriority;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** How the team handles a ticket: where it lies, who has it, how urgent it is; part of the ticket's row. */
@Embeddable
public class Handling {
    @Enumerated(EnumType.STRING)
    @Column(name = "PRIORITY", nullable = false, length = 10)
    protected TicketPriority priority = TicketPriority.NORMAL;

    @Column(name = "QUEUE", nullable = false, length = 60)
    protected String queue = "support";

    @Column(name = "ASSIGNEE_ID")
    protected @Nullable Long assigneeId;

    @Column(name = "ASSIGNEE_LOGIN")
    protected @Nullable String assigneeLogin;

    @Column(name = "ROOT_TICKET_ID", nullable = false)
    protected long rootId;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "JUNK_AT")
    protected @Nullable Instant junkAt;

    @Column(name = "DELIVERY_TROUBLE", nullable = false)
    protected boolean deliveryTrouble;

    @Column(name = "ACCOUNT_ID")
    protected @Nullable Long accountId;

    @Column(name = "VERIFIED", nullable = false)
    protected boolean verified;

    /** In the queue that everything starts in. */
    public Handling() {}

    /** For a ticket that follows another one. */
    Handling next() {
        Handling next = new Handling();
        next.queue = queue;
        next.priority = priority;
        next.accountId = accountId;
        return next;
    }

    void begin(@Nullable String inQueue, @Nullable MailOrigin mail) {
        queue = inQueue == null ? queue : inQueue;
        if (mail != null) {
            accountId = mail.accountId();
            verified = !mail.unverified() && mail.verdict().overall() == Verdict.Overall.PASS;
        }
    }

    public void route(String toQueue) {
        queue = toQueue;
    }

    public void prioritise(TicketPriority to) {
        priority = to;
    }

    /** Advertising and worse: out of the lists until restored. */
    public void junk(Instant now) {
        junkAt = now;
    }

    public void restore() {
        junkAt = null;
    }

    public void deliveryTrouble(boolean trouble) {
        deliveryTrouble = trouble;
    }

    void assign(@Nullable Assignee to) {
        assigneeId = to == null ? null : Long.valueOf(to.agentId());
        assigneeLogin = to == null ? null : to.login();
    }

    public TicketPriority priority() {
        return priority;
    }

    public String queue() {
        return queue;
    }

    public @Nullable Assignee assignee() {
        return assigneeId == null ? null : new Assignee(assigneeId, Objects.requireNonNullElse(assigneeLogin, ""));
    }

    /** The ticket in which this one is read: itself unless it was merged. */
    public long rootId() {
        return rootId;
    }

    public @Nullable Instant junkAt() {
        return junkAt;
    }

    public boolean hasDeliveryTrouble() {
        return deliveryTrouble;
    }

    /** The mail account it lives on; null when it did not come by mail. */
    public @Nullable Long accountId() {
        return accountId;
    }

    /** The requester's mail server has vouched for the address. */
    public boolean isVerified() {
        return verified;
    }
}
