package org.broadleafcare.channel.email.service;

import org.broadleafcare.common.CareException;

/** The mail server did not take a mail. Says why without the address, because tasks that give up are shown and kept. */
final class MailNotSent extends CareException {
    private static final long serialVersionUID = 1L;

    MailNotSent(String reason) {
        super(Kind.UNAVAILABLE, "care.problem.mail_not_sent", reason);
    }
}
