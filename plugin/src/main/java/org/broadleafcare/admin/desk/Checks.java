package org.broadleafcare.admin.desk;

import org.broadleafcare.admin.web.problem.RequestRefused;
import org.jspecify.annotations.Nullable;

/** What every field of a request must be. */
final class Checks {
    private Checks() {}

    static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw new RequestRefused(400, "unknown_value", field);
        }
        return value;
    }

    static void limit(int size, int most, String field) {
        if (size > most) {
            throw new RequestRefused(413, "too_large", field);
        }
    }
}
