package org.broadleafcare.channel.email.account.service;

import org.broadleafcare.common.CareException;

/** The provider's token server does not answer, or not with anything of use; later it may. */
final class TokenServerSilent extends CareException {
    private static final long serialVersionUID = 1L;

    TokenServerSilent() {
        super(Kind.UNAVAILABLE, "care.problem.mail_token_server");
    }
}
