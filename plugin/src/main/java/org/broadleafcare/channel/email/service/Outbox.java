package org.broadleafcare.channel.email.service;

import java.util.Optional;

/** The steps of sending a mail that touch the database, one transaction each. */
interface Outbox {

    /** What to send; empty when it was sent already, or when there is nobody or nothing left to send it to. */
    Optional<Letter> prepare(long mailId);

    void sent(long mailId);

    /** This attempt went wrong, the next one may not. */
    void failed(long mailId, String reason);

    /** No further attempt will be made by itself. */
    void gaveUp(long mailId, String reason);
}
