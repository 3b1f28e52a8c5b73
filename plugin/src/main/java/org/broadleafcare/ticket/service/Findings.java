package org.broadleafcare.ticket.service;

import java.util.ArrayList;
import java.util.List;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.ticket.InvalidTicketInput;
import org.broadleafcare.ticket.InvalidTicketInput.FieldRefusal;

/** Collects what is wrong with an input, so that a person reads all of it at once. */
final class Findings {
    private final List<FieldRefusal> refusals = new ArrayList<>();

    void refuse(String field, String code, Object... args) {
        refuse(field, Refusal.of(code, args));
    }

    void refuse(String field, Refusal refusal) {
        refusals.add(new FieldRefusal(field, refusal));
    }

    void throwIfAny() {
        if (!refusals.isEmpty()) {
            throw new InvalidTicketInput(refusals);
        }
    }
}
