package org.broadleafcare.channel.email.service;

import java.time.Instant;
import javax.mail.MessagingException;

/** Hands a copy of a mail to a mail server. */
@FunctionalInterface
interface MailCarrier {

    /** Returns when the server has taken it; fails with MessagingException or MailException when it has not. */
    void carry(Letter letter, Instant now) throws MessagingException;
}
