package org.broadleafcare.common.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that gave up, or one that waits although it is long due because no running process may run it.
 *
 * @param id null for an overdue task, which is still in the queue
 * @param reason what went wrong in one line, without personal data
 */
public record FailedTask(
        @Nullable Long id,
        String handler,
        String instance,
        TaskRole role,
        String reason,
        int attempts,
        Instant failedAt) {}
