package org.broadleafcare.channel.email.inbound;

import org.broadleafcare.common.Lifecycle;

/** What became of a mail that came in. */
public enum InboundState {
    /** Taken in, not yet filed. */
    RECEIVED,
    /** Became a ticket or a message of one. */
    FILED,
    /** Needs nobody: an automatic answer, a receipt, our own mail. */
    IGNORED,
    JUNK,
    /** Its sender is blocked. */
    BLOCKED,
    /** Says that a mail of ours could not be delivered. */
    BOUNCE,
    /** Could not be filed; waits for a person. */
    QUARANTINED,
    DELETED;

    /** Which way a mail may go. */
    public static final Lifecycle<InboundState> LIFECYCLE = Lifecycle.startingAt(RECEIVED)
            .allow(RECEIVED, FILED, IGNORED, JUNK, BLOCKED, BOUNCE, QUARANTINED)
            .allow(IGNORED, FILED, DELETED)
            .allow(JUNK, FILED, DELETED)
            .allow(BLOCKED, FILED, DELETED)
            .allow(BOUNCE, FILED, DELETED)
            .allow(QUARANTINED, RECEIVED, FILED, DELETED)
            .build();
}
