package org.broadleafcare.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import javax.mail.Message;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

class DemoMailServerTest {

    @Test
    void listsTheNewestFirstWhoeverItIsForAndKeepsNumbers() throws Exception {
        try (DemoMailServer server = DemoMailServer.start()) {
            for (String to : new String[] {"zoe", "adam", "mia", "zoe", "adam"}) {
                send(server, to + "@example.com");
                // Arrival is told apart by the millisecond.
                Thread.sleep(3);
            }

            assertThat(server.mails())
                    .extracting(DemoMail::to)
                    .containsExactly(
                            "adam@example.com",
                            "zoe@example.com",
                            "mia@example.com",
                            "adam@example.com",
                            "zoe@example.com");
            assertThat(server.mail(3).orElseThrow().to()).isEqualTo("mia@example.com");
            send(server, "adam@example.com");
            assertThat(server.mail(3).orElseThrow().to()).isEqualTo("mia@example.com");
            assertThat(server.mail(7)).isEmpty();
        }
    }

    private static void send(DemoMailServer server, String to) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(server.smtpPort()));
        MimeMessage mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom(new InternetAddress("shop@example.com"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject("Hello");
        mail.setText("Hello");
        Transport.send(mail);
    }
}
