package org.broadleafcare.ticket;

/** How somebody besides the requester takes part in a ticket. */
public enum ParticipantRole {
    /** Gets copies of the answers. */
    CC,
    /** Was asked by an agent; sees nothing but what was sent to them. */
    THIRD_PARTY
}
