package org.broadleafcare.ticket;

/** Seen from the shop. */
public enum Direction {
    IN,
    OUT
}
