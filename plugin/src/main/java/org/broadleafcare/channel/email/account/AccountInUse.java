package org.broadleafcare.channel.email.account;

import org.broadleafcare.common.CareException;

/** Mails came in at the account; it can be switched off, not deleted. */
public final class AccountInUse extends CareException {
    private static final long serialVersionUID = 1L;

    public AccountInUse() {
        super(Kind.CONFLICT, "care.problem.mail_account_in_use");
    }
}
