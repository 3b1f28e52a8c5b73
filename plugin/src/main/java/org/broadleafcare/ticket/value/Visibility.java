package org.broadleafcare.ticket.value;

/** Who may read a message: the customer too, or the team only. */
public enum Visibility {
    PUBLIC,
    INTERNAL
}
