package org.broadleafcare.common.task.service;

import java.util.regex.Pattern;
import org.broadleafcare.common.CareException;
import org.jspecify.annotations.Nullable;

/** Says in one line why a task failed. Mail addresses are masked: servers like to quote them in their answers. */
final class FailureReason {

    static final int MAX_LENGTH = 500;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+");

    private FailureReason() {}

    static String of(@Nullable Throwable failure) {
        if (failure == null) {
            return "The process that ran the task died";
        }
        Throwable cause = root(failure);
        if (cause instanceof CareException known) {
            return shortened(known.messageKey()
                    + known.args().stream()
                            .map(arg -> masked(String.valueOf(arg)))
                            .toList());
        }
        String message = cause.getMessage() == null ? "" : cause.getMessage().strip();
        String line = message.lines().findFirst().orElse("");
        String reason = cause.getClass().getSimpleName() + (line.isEmpty() ? "" : ": " + masked(line));
        return shortened(reason);
    }

    private static String shortened(String reason) {
        return reason.length() <= MAX_LENGTH ? reason : reason.substring(0, MAX_LENGTH);
    }

    private static String masked(String line) {
        return ADDRESS.matcher(line).replaceAll("***@***");
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
