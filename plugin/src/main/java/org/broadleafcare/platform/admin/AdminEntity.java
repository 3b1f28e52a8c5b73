package org.broadleafcare.platform.admin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entity that people edit in the platform's own admin screens, and the feature's say in it. */
public interface AdminEntity {

    Class<?> type();

    /** Where its screen is, without slashes, as in the menu row's URL. */
    String section();

    /** The field a list is sorted by until somebody sorts it otherwise. */
    String sortedBy();

    /** The name under which the platform keeps translations of its fields; none when it has no text to translate. */
    default Optional<String> translatedAs() {
        return Optional.empty();
    }

    /** What a new row usually holds, by field, as the form writes it. */
    default Map<String, String> defaults() {
        return Map.of();
    }

    /** For a field with a fixed set of values: value and text, in order. Empty for any other field. */
    Map<String, String> choices(String field, Locale reader);

    /** Why it must not happen; nothing when it may. */
    List<Fault> faults(AdminEdit edit);

    /** It has happened, in the same transaction. */
    void happened(AdminEdit edit);

    /**
     * What is wrong.
     *
     * @param field null when it is about the row as a whole
     * @param messageKey in the admin's message bundles
     */
    record Fault(@Nullable String field, String messageKey) {}
}
