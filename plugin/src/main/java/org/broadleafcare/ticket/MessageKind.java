package org.broadleafcare.ticket;

/** What a message is in a conversation. */
public enum MessageKind {
    /** Somebody's own words to the shop, or the shop's to them. */
    WORDS,
    /** Sent by a machine: an absence note, a report. */
    AUTOMATIC,
    /** An agent asks a third party; internal. */
    FORWARD,
    /** The third party's answer; internal. */
    THIRD_PARTY,
    CALL
}
