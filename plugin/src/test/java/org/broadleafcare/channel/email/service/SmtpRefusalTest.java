package org.broadleafcare.channel.email.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.mail.Address;
import javax.mail.MessagingException;
import javax.mail.SendFailedException;
import javax.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailSendException;

class SmtpRefusalTest {
    private static Exception answered(String answer) throws Exception {
        Address[] invalid = {new InternetAddress("ada@example.com")};
        Exception sending = new SendFailedException(
                "Invalid Addresses", new SendFailedException(answer), new Address[0], new Address[0], invalid);
        return new MailSendException(Map.of(new Object(), sending));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 <ada@example.com>: user unknown | 5.1.1",
                "550-5.1.10 first line | 5.1.10",
                "553 sorry, that address is not here | 5.0.0",
                "552 5.2.2 mailbox full | 5.2.2"
            })
    void readsTheServersCode(String answer, String code) throws Exception {
        assertThat(SmtpRefusal.of(answered(answer))).map(SmtpRefusal::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.7.1 we do not relay",
                "550 relay not permitted",
                "530 authentication required",
                "503 MAIL must come before RCPT",
                "554 5.7.26 this mail is not authenticated",
                "451 4.7.1 greylisted"
            })
    void isNoRefusalOfTheRecipientWhenTheServerDoesNotWantUs(String answer) throws Exception {
        assertThat(SmtpRefusal.of(answered(answer))).isEmpty();
    }

    @Test
    void takesNoAnswerToTheWholeMailForOne() {
        Exception refused = new MessagingException("554 5.6.0 content refused");

        assertThat(SmtpRefusal.of(new MailSendException(Map.of(new Object(), refused))))
                .isEmpty();
    }
}
