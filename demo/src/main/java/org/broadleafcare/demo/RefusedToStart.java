package org.broadleafcare.demo;

/** The shop cannot start for a reason the person at the console can change; the message is the one line to show. */
public final class RefusedToStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedToStart(String message) {
        super(message);
    }

    public RefusedToStart(String message, Throwable cause) {
        super(message, cause);
    }
}
