package org.broadleafcare.storefront.form;

import java.util.List;
import java.util.Map;
import org.broadleafcare.common.Refusal;

/**
 * A form as it came in.
 *
 * @param fields every value of every text field, cut at {@link FormReader#LONGEST_FIELD} characters
 * @param files on the shelf: those of this attempt and those kept from earlier ones
 * @param refusals why some files were not taken
 */
public record FormPost(Map<String, List<String>> fields, List<ShelvedFile> files, List<Refusal> refusals) {

    /** The first value, empty when there is none. */
    public String value(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    public List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }
}
