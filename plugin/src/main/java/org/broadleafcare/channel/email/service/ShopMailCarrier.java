package org.broadleafcare.channel.email.service;

import java.time.Instant;
import javax.mail.MessagingException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.springframework.aop.support.AopUtils;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * By the shop's own mail sender. Spring's asks the message whom it goes to; of any other nobody knows but that it may read
 * the headers, so there each copy names its own recipient only.
 */
final class ShopMailCarrier implements MailCarrier {
    private final JavaMailSender sender;
    private final boolean asksTheMessage;

    ShopMailCarrier(JavaMailSender sender) {
        this.sender = sender;
        this.asksTheMessage = JavaMailSenderImpl.class.isAssignableFrom(AopUtils.getTargetClass(sender));
    }

    @Override
    public void carry(Letter letter, Instant now) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        if (asksTheMessage) {
            InternetAddress recipient = Envelope.recipient(letter);
            message = EnvelopedMessages.to(recipient, letter.returnPath(), message);
            Envelope.fill(message, letter, now);
        } else {
            Envelope.fill(message, letter.namingItsRecipientOnly(), now);
        }
        sender.send(message);
    }
}
