package org.broadleafcare.channel.email.inbound.service;

import java.time.Duration;
import org.broadleafcare.channel.email.inbound.MailFiling.Wish;
import org.broadleafcare.common.task.TaskHandler;
import org.broadleafcare.common.task.TaskRole;

/** Files a mail that could not be filed at once. When it has failed too often the mail is set aside for a person. */
final class FileMail implements TaskHandler<FileMail.Payload> {
    static final String HANDLER = "mail.file";

    private static final int ATTEMPTS = 4;

    private final FilingPool filing;
    private final FailedFilings failures;

    FileMail(FilingPool filing, FailedFilings failures) {
        this.filing = filing;
        this.failures = failures;
    }

    /** The row's id and nothing of the mail. */
    public record Payload(long inboundMailId) {}

    @Override
    public String name() {
        return HANDLER;
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
    public int maxAttempts() {
        return ATTEMPTS;
    }

    @Override
    public Duration firstBackOff() {
        return FailedFilings.BACK_OFF;
    }

    @Override
    public void run(Payload payload) {
        try {
            filing.file(payload.inboundMailId(), Wish.USUAL);
        } catch (RuntimeException e) {
            String reason = FilingFailure.of(e);
            failures.note(payload.inboundMailId(), reason);
            throw new MailNotFiled(reason);
        }
    }

    @Override
    public void gaveUp(Payload payload, String reason) {
        failures.setAside(payload.inboundMailId(), reason);
    }
}
