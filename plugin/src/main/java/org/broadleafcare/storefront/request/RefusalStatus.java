package org.broadleafcare.storefront.request;

import org.broadleafcare.ticket.refusal.InvalidTicketInput;

/** HTTP status of a form that is shown again. */
final class RefusalStatus {
    private static final int TOO_OFTEN = 429;
    private static final int NOT_TAKEN = 422;

    private RefusalStatus() {}

    static int of(InvalidTicketInput failure) {
        boolean tooOften = failure.refusals().stream()
                .anyMatch(each -> each.refusal().code().equals("too_often"));
        return tooOften ? TOO_OFTEN : NOT_TAKEN;
    }
}
