package org.broadleafcare.ticket.topic;

import java.util.List;
import java.util.Optional;

/** The topics a merchant offers. */
public interface Topics {

    /** Active ones in the merchant's order. */
    List<Topic> active();

    /** Also when it is no longer active, because old tickets keep their topic. */
    Optional<Topic> byCode(String code);
}
