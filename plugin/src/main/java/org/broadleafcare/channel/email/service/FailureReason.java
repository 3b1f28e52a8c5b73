package org.broadleafcare.channel.email.service;

import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** Why a mail was not taken, in one line without anybody's address. */
final class FailureReason {
    private static final int DEEPEST = 6;

    private FailureReason() {}

    /** The names of the exceptions from the outside in, and the mail server's words with addresses taken out. */
    static String of(Exception failure) {
        StringBuilder reason = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            reason.append(depth == 0 ? "" : " < ").append(cause.getClass().getSimpleName());
            if (next(cause) == null && cause.getMessage() != null) {
                reason.append(": ").append(withoutAddresses(cause.getMessage()));
            }
            cause = next(cause);
        }
        return reason.toString();
    }

    private static @Nullable Throwable next(Throwable failure) {
        if (failure instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
            return sending.getMessageExceptions()[0];
        }
        return failure.getCause();
    }

    private static String withoutAddresses(String text) {
        return text.replaceAll("[^\\s<>()\"']+@[^\\s<>()\"']+", "…")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
