package org.broadleafcare.channel.email;

import org.broadleafcare.common.CareException;

/** The provider no longer accepts what the account signs in with; a person must connect it again. */
public final class SignInNeeded extends CareException {
    private static final long serialVersionUID = 1L;

    public SignInNeeded() {
        super(Kind.CONFLICT, "care.problem.mail_sign_in_needed");
    }
}
