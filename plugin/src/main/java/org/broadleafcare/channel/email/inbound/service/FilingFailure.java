package org.broadleafcare.channel.email.inbound.service;

import org.broadleafcare.common.CareException;
import org.jspecify.annotations.Nullable;

/** Why a mail could not be filed, in one line without a word of the mail. */
final class FilingFailure {
    private static final int DEEPEST = 5;

    private FilingFailure() {}

    /** Names of the exceptions from the outside in, the place where the innermost began, and our own codes. */
    static String of(Throwable failure) {
        StringBuilder reason = new StringBuilder();
        Throwable cause = failure;
        Throwable last = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            reason.append(depth == 0 ? "" : " < ").append(cause.getClass().getSimpleName());
            if (cause instanceof CareException ours) {
                reason.append(' ').append(ours.messageKey());
            }
            last = cause;
            cause = cause.getCause();
        }
        return reason.append(place(last)).toString();
    }

    private static String place(@Nullable Throwable failure) {
        if (failure == null) {
            return "";
        }
        for (StackTraceElement at : failure.getStackTrace()) {
            if (at.getClassName().startsWith("org.broadleafcare.")
                    && !at.getClassName().contains(".relocated.")) {
                String name = at.getClassName();
                return " at " + name.substring(name.lastIndexOf('.') + 1) + ":" + at.getLineNumber();
            }
        }
        return "";
    }
}
