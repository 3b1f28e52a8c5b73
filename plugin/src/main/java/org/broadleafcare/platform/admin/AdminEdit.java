package org.broadleafcare.platform.admin;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does to a row in an admin screen.
 *
 * @param id null for a row that does not exist yet
 * @param values what the form holds, by field
 * @param changed fields whose value differs from before; known once it has happened
 */
public record AdminEdit(Kind kind, @Nullable Long id, Map<String, String> values, Set<String> changed) {

    public enum Kind {
        ADD,
        CHANGE,
        REMOVE
    }

    /** Without surrounding blanks; empty when the form left it out. */
    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }
}
