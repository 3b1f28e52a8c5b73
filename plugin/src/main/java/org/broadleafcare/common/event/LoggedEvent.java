package org.broadleafcare.common.event;

import java.time.Instant;
import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the log holds it.
 *
 * @param position place in the one order every reader sees; null for the instant between commit and sequencing
 */
public record LoggedEvent(
        @Nullable Long position,
        long id,
        String type,
        Subject subject,
        Actor actor,
        Instant at,
        Map<String, Object> facts) {}
