package org.broadleafcare.channel.email.service;

import com.sun.mail.smtp.SMTPMessage;
import javax.mail.Address;
import javax.mail.MessagingException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Messages that go to one address, whomever their headers name. Where the shop's mail library can, they also say where a
 * bounce goes.
 */
final class EnvelopedMessages {
    private static final boolean KNOWS_RETURN_PATHS =
            ClassUtils.isPresent("com.sun.mail.smtp.SMTPMessage", EnvelopedMessages.class.getClassLoader());

    private EnvelopedMessages() {}

    /**
     * @param returnPath where a bounce goes; null leaves it to the sender
     * @param made an empty message of the session it will be sent with
     */
    static MimeMessage to(InternetAddress recipient, @Nullable String returnPath, MimeMessage made)
            throws MessagingException {
        // A message without content cannot be copied, and only by copying does the session come along.
        made.setText("");
        return returnPath != null && KNOWS_RETURN_PATHS
                ? WithReturnPath.to(recipient, returnPath, made)
                : new Plain(recipient, made);
    }

    private static final class Plain extends MimeMessage {
        private final InternetAddress recipient;

        Plain(InternetAddress recipient, MimeMessage made) throws MessagingException {
            super(made);
            this.recipient = recipient;
        }

        @Override
        public Address[] getAllRecipients() {
            return new Address[] {recipient};
        }
    }

    /** A class of its own: it is loaded only where its base class is there. */
    private static final class WithReturnPath extends SMTPMessage {
        private final InternetAddress recipient;

        private WithReturnPath(InternetAddress recipient, String returnPath, MimeMessage made)
                throws MessagingException {
            super(made);
            this.recipient = recipient;
            setEnvelopeFrom(returnPath);
        }

        static MimeMessage to(InternetAddress recipient, String returnPath, MimeMessage made)
                throws MessagingException {
            return new WithReturnPath(recipient, returnPath, made);
        }

        @Override
        public Address[] getAllRecipients() {
            return new Address[] {recipient};
        }
    }
}
