package org.broadleafcare.ticket;

/** Who or what sent a mail. */
public enum MailNature {
    HUMAN,
    AUTO_REPLY,
    AUTO_GENERATED,
    LIST,
    BOUNCE,
    DELAYED,
    /** Says that a mail was shown to its reader. */
    RECEIPT,
    /** One of our own that came back. */
    OWN
}
