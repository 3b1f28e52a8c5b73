package org.broadleafcare.admin.desk;

import org.broadleafcare.admin.desk.DraftJson.Kept;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.desk.HeldReplies;
import org.broadleafcare.platform.people.CarePermissions;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;

/** Taking an answer back before it goes out. */
@CareApi
final class HeldCalls {
    private final HeldReplies replies;

    HeldCalls(HeldReplies replies) {
        this.replies = replies;
    }

    @Needs(CarePermissions.TICKET_WRITE)
    @RequestMapping(value = CareApi.ROOT + "/held/{id}/undo", method = RequestMethod.POST)
    @ResponseBody
    Kept undo(@PathVariable("id") long id, Caller caller) {
        return Kept.of(replies.undo(id, caller.actor()));
    }
}
