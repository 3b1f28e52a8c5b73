package org.broadleafcare.ticket.value;

/** Seen from the shop. */
public enum Direction {
    IN,
    OUT
}
