package org.broadleafcare.ticket.refusal;

import java.util.List;
import org.broadleafcare.common.CareException;
import org.broadleafcare.common.Refusal;

/**
 * What somebody typed cannot be taken as it is; nothing was kept. Texts: {@link FieldRefusal#messageKey}.
 */
public final class InvalidTicketInput extends CareException {
    private static final long serialVersionUID = 1;
    private final transient List<FieldRefusal> refusals;

    public InvalidTicketInput(List<FieldRefusal> refusals) {
        super(Kind.INVALID, "care.ticket.invalid_input", refusals.size());
        this.refusals = List.copyOf(refusals);
    }

    /** In the order of the form; at least one. */
    public List<FieldRefusal> refusals() {
        return refusals;
    }

    /**
     * Why one field is refused. Fields: subject, text, topic, name, email, order, items, files.
     */
    public record FieldRefusal(String field, Refusal refusal) {
        /** Files have the texts of the file rules, everything else those of tickets. */
        public String messageKey() {
            return (field.equals("files") ? "care.file.refusal." : "care.ticket.refusal.") + refusal.code();
        }
    }
}
