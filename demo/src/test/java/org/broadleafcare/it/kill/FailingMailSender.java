package org.broadleafcare.it.kill;

import javax.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The real sender, with a place to be killed before and after. */
public class FailingMailSender extends JavaMailSenderImpl {

    @Override
    public void send(MimeMessage message) {
        Failpoint.BEFORE_SMTP.reached();
        super.send(message);
        Failpoint.AFTER_SMTP.reached();
    }
}
