package org.broadleafcare.admin.web.problem;

import java.util.List;

/** A request the API does not take: HTTP status and code; the text has the message key {@code care.problem.<code>}. */
public final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String code;
    private final transient List<Object> args;

    public RequestRefused(int status, String code, Object... args) {
        super(status + " " + code);
        this.status = status;
        this.code = code;
        this.args = List.of(args);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }
}
