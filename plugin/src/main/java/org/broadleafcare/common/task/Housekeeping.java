package org.broadleafcare.common.task;

import java.time.Duration;

/**
 * Work that comes round by itself, done once per period whatever the number of nodes. Beans of this type are found by
 * themselves. A failure is logged; the next turn comes as usual.
 */
public interface Housekeeping {

    /** Unique name with dots, for example {@code tickets.close}. */
    String name();

    /** Time from the end of one turn to the start of the next. */
    Duration every();

    default TaskRole role() {
        return TaskRole.ANY;
    }

    /** Runs outside any transaction; open your own. */
    void run() throws Exception;
}
