package org.broadleafcare.channel.email.account;

import org.broadleafcare.common.CareException;

/** Somebody else has changed the account since the caller read it. */
public final class AccountChanged extends CareException {
    private static final long serialVersionUID = 1L;

    public AccountChanged() {
        super(Kind.STALE, "care.problem.mail_account_changed");
    }
}
