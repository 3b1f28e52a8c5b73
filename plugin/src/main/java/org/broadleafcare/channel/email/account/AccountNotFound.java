package org.broadleafcare.channel.email.account;

import org.broadleafcare.common.CareException;

/** There is no such account. */
public final class AccountNotFound extends CareException {
    private static final long serialVersionUID = 1L;

    public AccountNotFound() {
        super(Kind.NOT_FOUND, "care.problem.mail_account_not_found");
    }
}
