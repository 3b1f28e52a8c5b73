package org.broadleafcare.channel.email.domain;

/** How far a mail has come. */
public enum MailState {
    /** Waits for its task, or for the next attempt. */
    QUEUED,
    /** The mail server has taken it. */
    SENT,
    /** Given up; a person may run its task again. */
    FAILED
}
