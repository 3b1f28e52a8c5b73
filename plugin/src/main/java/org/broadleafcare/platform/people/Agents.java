package org.broadleafcare.platform.people;

import java.util.List;
import java.util.Optional;

/** Admin users, seen from Care. */
public interface Agents {

    Optional<Agent> signedIn();

    Optional<Agent> byId(long adminUserId);

    /** Everybody who may answer tickets, by name. */
    List<Agent> assignable();
}
