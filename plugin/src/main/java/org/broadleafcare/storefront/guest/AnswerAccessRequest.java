package org.broadleafcare.storefront.guest;

import org.broadleafcare.common.task.TaskHandler;
import org.broadleafcare.common.task.TaskRole;

/** Looks a guest's order up, out of sight of the guest. */
final class AnswerAccessRequest implements TaskHandler<AnswerAccessRequest.Payload> {
    static final String HANDLER = "guest.access";

    private final GuestAccess access;

    AnswerAccessRequest(GuestAccess access) {
        this.access = access;
    }

    /** The row's id and nothing of what is in it. */
    public record Payload(long accessRequestId) {}

    @Override
    public String name() {
        return HANDLER;
    }

    @Override
    public TaskRole role() {
        return TaskRole.SITE;
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) {
        access.answer(payload.accessRequestId());
    }
}
