package org.broadleafcare.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, for the summary and for the fields. */
public record FormErrors(List<FieldError> list) {

    /**
     * @param field name of the field
     * @param anchor id of the element the summary jumps to
     */
    public record FieldError(String field, String anchor, String text) {}

    public static FormErrors none() {
        return new FormErrors(List.of());
    }

    public boolean any() {
        return !list.isEmpty();
    }

    public boolean has(String field) {
        return list.stream().anyMatch(error -> error.field().equals(field));
    }

    /** Every text about one field, in one line. */
    public @Nullable String of(String field) {
        List<String> texts = list.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::text)
                .toList();
        return texts.isEmpty() ? null : String.join(" ", texts);
    }
}
