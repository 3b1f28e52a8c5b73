package org.broadleafcare.channel.email.junk;

import java.util.List;
import java.util.Optional;
import org.broadleafcare.channel.email.junk.SenderRule.Action;
import org.broadleafcare.common.Actor;

/** What people decided about senders, to be asked and looked after. */
public interface SenderRuleBook {

    /** What was decided about the address or its domain. One statement. */
    Optional<Action> about(String email);

    /** Latest first, at most 500. */
    List<SenderRule> all();

    /** False when there is no such rule. */
    boolean remove(long id, Actor by);
}
