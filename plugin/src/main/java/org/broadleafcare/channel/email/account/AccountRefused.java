package org.broadleafcare.channel.email.account;

import org.broadleafcare.common.CareException;

/** An account cannot be as wished. The code has the text {@code care.mail.account.refusal.<code>}. */
public final class AccountRefused extends CareException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String code;

    public AccountRefused(String field, String code) {
        super(Kind.INVALID, "care.problem.mail_account_refused");
        this.field = field;
        this.code = code;
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }
}
