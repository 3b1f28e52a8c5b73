package org.broadleafcare.desk.domain;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/** One agent at one ticket. */
@Embeddable
public class PresenceKey implements Serializable {
    private static final long serialVersionUID = 1;

    @Column(name = "TICKET_ID", nullable = false)
    protected long ticketId;

    @Column(name = "AGENT_ID", nullable = false)
    protected long agentId;

    protected PresenceKey() {}

    public PresenceKey(long ticketId, long agentId) {
        this.ticketId = ticketId;
        this.agentId = agentId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PresenceKey key && key.ticketId == ticketId && key.agentId == agentId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(ticketId, agentId);
    }
}
