package org.broadleafcare.channel.email.inbound;

import org.broadleafcare.common.Actor;

/** Whose mail is always welcome and whose never. Joins the caller's transaction. */
public interface SenderBook {

    void allow(String email, Actor by);

    void block(String email, Actor by);

    /** Sub-domains too. */
    void blockDomain(String domain, Actor by);
}
