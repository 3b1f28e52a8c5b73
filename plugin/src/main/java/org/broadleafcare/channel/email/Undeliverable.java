package org.broadleafcare.channel.email;

import java.util.List;
import java.util.Optional;
import org.broadleafcare.common.Actor;

/** The addresses that mails come back from. Each call takes part in the caller's transaction, or is one of its own. */
public interface Undeliverable {

    /** Why nothing goes to this address; empty when mails do. */
    Optional<Suppression> of(String email);

    /**
     * A mail was refused for good or came back. That the mailbox is not there stops mails to it at once, another reason
     * the third time in 14 days.
     *
     * @return whether mails to the address stop now
     */
    boolean refused(RefusedMail mail);

    /** At most 500, the latest first. */
    List<Suppression> all();

    /** Mails go to the address again; false when there is no such row or it was released before. */
    boolean release(long id, Actor by);

    /** The same by address, for somebody who has just written from it. */
    boolean release(String email, Actor by);
}
