package org.broadleafcare.desk.service;

import org.broadleafcare.common.task.TaskHandler;
import org.broadleafcare.common.task.TaskRole;

/** Sends an answer once its seconds are over. */
final class ReleaseReply implements TaskHandler<ReleaseReply.Payload> {
    static final String NAME = "reply.release";

    private final HeldRelease release;

    ReleaseReply(HeldRelease release) {
        this.release = release;
    }

    record Payload(long heldReplyId) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TaskRole role() {
        return TaskRole.ANY;
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) {
        release.release(payload.heldReplyId());
    }

    @Override
    public void gaveUp(Payload payload, String reason) {
        release.giveBack(payload.heldReplyId());
    }
}
