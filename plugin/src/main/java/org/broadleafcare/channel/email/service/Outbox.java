package org.broadleafcare.channel.email.service;

import java.util.Optional;

/** The steps of sending a mail that touch the database, one transaction each. */
interface Outbox {

    /**
     * What to send, noted as being sent; empty when it was sent already, when nobody or nothing is left to send, or when
     * mails to the address come back.
     */
    Optional<Letter> prepare(long mailId);

    void sent(long mailId);

    /** This attempt went wrong, the next one may not. */
    void failed(long mailId, String reason);

    /** The mail server does not want this recipient, and never will. */
    void refused(long mailId, SmtpRefusal refusal, String reason);

    /** No further attempt will be made by itself. */
    void gaveUp(long mailId, String reason);
}
