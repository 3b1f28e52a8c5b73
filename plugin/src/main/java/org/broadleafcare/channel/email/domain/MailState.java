package org.broadleafcare.channel.email.domain;

/** How far a mail has come; which may follow which stands in {@link MailLifecycle}. */
public enum MailState {
    /** Waits for its task, or for the next attempt. */
    QUEUED,
    /** Is being handed to the mail server, or a process ended while it was. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** A mail server on the way says that it still tries. */
    DELAYED,
    /** It came back. */
    BOUNCED,
    /** Refused for good or given up; a person may send it again. */
    FAILED,
    /** Nobody or nothing was left to send when its turn came. */
    CANCELLED,
    /** Not sent because mails to this address come back. */
    SUPPRESSED
}
