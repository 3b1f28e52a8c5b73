package org.broadleafcare.channel.email.service;

import java.util.Optional;

/** The steps of sending a mail that touch the database, one transaction each. */
interface Outbox {

    /** What to send; empty when it was sent already, or when there is nobody or nothing left to send it to. */
    Optional<Letter> prepare(long mailId);

    void sent(long mailId);

    /** @param maxAttempts the attempt with this number was the last one made by itself */
    void failed(long mailId, String reason, int maxAttempts);
}
