package org.broadleafcare.admin.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer of RFC 9457.
 *
 * @param type {@code urn:broadleafcare:problem:<code>}
 * @param code snake case, stable, for programs
 * @param errors what is wrong with which field; null when it is about the request as a whole
 * @param version the current version, when the request was about an older one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<FieldError> errors,
        @Nullable Integer version) {
    /** One field and why it is refused. */
    public record FieldError(String field, String code, String detail) {}
}
