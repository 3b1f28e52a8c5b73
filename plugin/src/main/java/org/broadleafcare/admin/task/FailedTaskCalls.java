package org.broadleafcare.admin.task;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.common.task.FailedTasks;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.platform.people.CarePermissions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;

/** Background work that somebody must look at. */
@CareApi
final class FailedTaskCalls {
    private static final int SHOWN = 200;

    private final FailedTasks tasks;
    private final Messages messages;
    private final FailureTexts reasons;

    FailedTaskCalls(FailedTasks tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
        this.reasons = new FailureTexts(messages);
    }

    /** @param title what the work is, for people; the handler's name where no text says it */
    record GaveUp(
            long id,
            String handler,
            String title,
            String instance,
            String role,
            String reason,
            int attempts,
            Instant failedAt) {}

    /** @param title what the work is, for people; the handler's name where no text says it */
    record Overdue(String handler, String title, String instance, String role, String reason, Instant dueAt) {}

    record All(List<GaveUp> gaveUp, List<Overdue> overdue) {}

    @Needs(CarePermissions.TASKS)
    @RequestMapping(value = CareApi.ROOT + "/tasks/failed", method = RequestMethod.GET)
    @ResponseBody
    All failed(Caller caller) {
        return new All(
                tasks.gaveUp(SHOWN).stream()
                        .map(task -> new GaveUp(
                                Objects.requireNonNull(task.id(), "a task that gave up has a row"),
                                task.handler(),
                                title(task.handler(), caller.locale()),
                                task.instance(),
                                Codes.of(task.role()),
                                reasons.of(task.reason(), caller.locale()),
                                task.attempts(),
                                task.failedAt()))
                        .toList(),
                tasks.overdue(SHOWN).stream()
                        .map(task -> new Overdue(
                                task.handler(),
                                title(task.handler(), caller.locale()),
                                task.instance(),
                                Codes.of(task.role()),
                                reasons.of(task.reason(), caller.locale()),
                                task.failedAt()))
                        .toList());
    }

    private String title(String handler, Locale reader) {
        String key = "care.task." + handler;
        return messages.has(reader, key) ? messages.text(reader, key) : handler;
    }

    @Needs(CarePermissions.TASKS)
    @RequestMapping(value = CareApi.ROOT + "/tasks/failed/{id}/run-again", method = RequestMethod.POST)
    ResponseEntity<Void> runAgain(@PathVariable("id") long id, Caller caller) {
        tasks.runAgain(id, caller.actor());
        return new ResponseEntity<>(HttpStatus.NO_CONTENT);
    }
}
