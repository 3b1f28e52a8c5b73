package org.broadleafcare.common;

import java.util.List;

/**
 * A broken request or a broken world. Carries a message key, so that whoever meets it reads it in their language, and
 * a kind, from which the web layer takes the HTTP status. Subclasses are named as facts: {@code TicketNotFound}.
 */
public abstract class CareException extends RuntimeException {

    public enum Kind {
        INVALID(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        STALE(412),
        TOO_LARGE(413),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int httpStatus;

        Kind(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        public int httpStatus() {
            return httpStatus;
        }
    }

    private final Kind kind;
    private final String messageKey;
    private final transient List<Object> args;

    protected CareException(Kind kind, String messageKey, Object... args) {
        super(messageKey + List.of(args));
        this.kind = kind;
        this.messageKey = messageKey;
        this.args = List.of(args);
    }

    public Kind kind() {
        return kind;
    }

    /** Key in the message bundles, for example {@code care.ticket.not_found}. */
    public String messageKey() {
        return messageKey;
    }

    /** Positional arguments of the message. */
    public List<Object> args() {
        return args;
    }
}
