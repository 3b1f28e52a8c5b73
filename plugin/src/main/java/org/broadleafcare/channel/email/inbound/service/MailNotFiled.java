package org.broadleafcare.channel.email.inbound.service;

import org.broadleafcare.common.CareException;

/** A mail could not be filed. Says why without a word of the mail, because tasks that give up are shown and kept. */
final class MailNotFiled extends CareException {
    private static final long serialVersionUID = 1L;

    MailNotFiled(String reason) {
        super(Kind.UNAVAILABLE, "care.problem.mail_not_filed", reason);
    }
}
