package org.broadleafcare.channel.email.service;

import java.time.Clock;
import java.util.Optional;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.broadleafcare.common.CareException;
import org.broadleafcare.common.task.TaskHandler;
import org.broadleafcare.common.task.TaskRole;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends one mail. A crash between the mail server's "taken" and our note of it sends the mail again with the same
 * Message-ID, by which mail programs know it.
 */
final class SendMail implements TaskHandler<MailTask> {
    private final Outbox outbox;
    private final JavaMailSender sender;
    private final Clock clock;

    SendMail(Outbox outbox, JavaMailSender sender, Clock clock) {
        this.outbox = outbox;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public String name() {
        return MailTask.HANDLER;
    }

    @Override
    public TaskRole role() {
        return TaskRole.SITE;
    }

    @Override
    public Class<MailTask> payloadType() {
        return MailTask.class;
    }

    @Override
    public void run(MailTask task) {
        try {
            Optional<Letter> letter = outbox.prepare(task.mailId());
            if (letter.isPresent()) {
                MimeMessage message = sender.createMimeMessage();
                Envelope.fill(message, letter.get(), clock.instant());
                sender.send(message);
                outbox.sent(task.mailId());
            }
        } catch (MessagingException | MailException | CareException e) {
            outbox.failed(task.mailId(), FailureReason.of(e));
            throw new MailNotSent(FailureReason.of(e));
        }
    }

    @Override
    public void gaveUp(MailTask task, String reason) {
        outbox.gaveUp(task.mailId(), reason);
    }
}
