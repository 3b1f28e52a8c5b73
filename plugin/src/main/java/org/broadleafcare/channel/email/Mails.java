package org.broadleafcare.channel.email;

/** The way out for mails. */
public interface Mails {

    /**
     * Writes the mail down, a row for each of its recipients, and schedules its sending, all in the caller's transaction;
     * fails with IllegalStateException when there is none. Each copy is sent at least once, always with the same
     * Message-ID; to an address that mails come back from it is noted and not sent.
     *
     * @return id of the first copy
     */
    long queue(NewMail mail);
}
