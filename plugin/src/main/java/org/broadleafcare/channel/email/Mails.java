package org.broadleafcare.channel.email;

/** The way out for mails. */
public interface Mails {

    /**
     * Writes the mail down and schedules its sending, both in the caller's transaction; fails with
     * IllegalStateException when there is none. It is sent at least once, always with the same Message-ID.
     *
     * @return id of the mail
     */
    long queue(NewMail mail);
}
