package org.broadleafcare.admin.web.problem;

import java.util.List;
import org.broadleafcare.common.Refusal;

/** A field whose value is refused; texts are under {@code <keyPrefix><code>}. */
public final class FieldsRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String field;
    private final String keyPrefix;
    private final transient List<Refusal> refusals;

    public FieldsRefused(String field, String keyPrefix, List<Refusal> refusals) {
        super(field + refusals);
        this.field = field;
        this.keyPrefix = keyPrefix;
        this.refusals = List.copyOf(refusals);
    }

    public String field() {
        return field;
    }

    public String keyPrefix() {
        return keyPrefix;
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
