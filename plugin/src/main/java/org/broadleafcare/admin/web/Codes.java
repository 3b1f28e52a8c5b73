package org.broadleafcare.admin.web;

import java.util.Locale;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.jspecify.annotations.Nullable;

/** Enums in JSON: lower snake case. */
public final class Codes {
    private Codes() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public static <E extends Enum<E>> E parse(Class<E> type, @Nullable String code, String field) {
        for (E value : type.getEnumConstants()) {
            if (of(value).equals(code)) {
                return value;
            }
        }
        throw new RequestRefused(400, "unknown_value", field);
    }
}
