package org.broadleafcare.common;

import java.util.List;

/**
 * An answer "no" that explains itself: shown to people through the message key of its code.
 *
 * @param code snake case, for example {@code too_many_files}; the feature prefixes it to a message key
 * @param args positional arguments {0}, {1}, … of the message
 */
public record Refusal(String code, List<Object> args) {

    public static Refusal of(String code, Object... args) {
        return new Refusal(code, List.of(args));
    }
}
