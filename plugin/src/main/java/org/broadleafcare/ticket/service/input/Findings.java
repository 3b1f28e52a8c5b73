package org.broadleafcare.ticket.service.input;

import java.util.ArrayList;
import java.util.List;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.ticket.refusal.InvalidTicketInput;
import org.broadleafcare.ticket.refusal.InvalidTicketInput.FieldRefusal;

/** Collects what is wrong with an input, so that a person reads all of it at once. */
public final class Findings {
    private final List<FieldRefusal> refusals = new ArrayList<>();

    public void refuse(String field, String code, Object... args) {
        refuse(field, Refusal.of(code, args));
    }

    public void refuse(String field, Refusal refusal) {
        refusals.add(new FieldRefusal(field, refusal));
    }

    public void throwIfAny() {
        if (!refusals.isEmpty()) {
            throw new InvalidTicketInput(refusals);
        }
    }
}
