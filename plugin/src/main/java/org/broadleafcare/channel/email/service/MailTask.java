package org.broadleafcare.channel.email.service;

import java.time.Instant;
import org.broadleafcare.common.task.Tasks;

/** Payload of the task that sends a mail: its id and nothing of what it says. */
public record MailTask(long mailId) {
    static final String HANDLER = "mail.send";

    /** For a row that has just been written. */
    static void schedule(Tasks tasks, long mailId, Instant at) {
        tasks.scheduleNew(HANDLER, Long.toString(mailId), new MailTask(mailId), at);
    }
}
