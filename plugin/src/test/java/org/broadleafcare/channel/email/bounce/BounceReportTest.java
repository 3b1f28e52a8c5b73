package org.broadleafcare.channel.email.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafcare.channel.email.bounce.BounceReport.Action.DELAYED;
import static org.broadleafcare.channel.email.bounce.BounceReport.Action.FAILED;

import org.broadleafcare.channel.email.bounce.BounceReport.Reason;
import org.broadleafcare.channel.email.bounce.BounceReport.Recipient;
import org.broadleafcare.channel.email.mime.MailFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BounceReportTest {

    @Test
    void readsAReportByTheStandard() {
        BounceReport report = report("""
                Final-Recipient: rfc822; Jane@Example.com
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 <Jane@Example.com>: Recipient address rejected:
                 User unknown
                """);

        assertThat(report.originalMessageId()).isEqualTo("care-7.x@shop.example");
        assertThat(report.recipients())
                .containsExactly(new Recipient(
                        "jane@example.com", FAILED, "5.1.1", "550 5.1.1 …: Recipient address rejected: User unknown"));
        assertThat(report.recipients().get(0).isHard()).isTrue();
        assertThat(report.recipients().get(0).reason()).isEqualTo(Reason.NO_SUCH_ADDRESS);
    }

    @Test
    void takesTheAddressWeWroteToBeforeTheOneItWasForwardedTo() {
        BounceReport report = report("""
                Original-Recipient: rfc822;jane@example.com
                Final-Recipient: rfc822;jd@corp.example
                Action: failed
                Status: 5.0.0
                Diagnostic-Code: smtp;550 5.2.2 Mailbox full
                """);

        assertThat(report.recipients()).extracting(Recipient::email).containsExactly("jane@example.com");
        assertThat(report.recipients()).extracting(Recipient::status).containsExactly("5.2.2");
        assertThat(report.recipients().get(0).reason()).isEqualTo(Reason.MAILBOX_FULL);
    }

    @Test
    void readsEveryRecipient() {
        BounceReport report = report("""
                Final-Recipient: rfc822; a@example.com
                Action: delayed
                Status: 4.4.1

                Final-Recipient: rfc822; b@example.com
                Status: 5.7.1
                """);

        assertThat(report.recipients()).extracting(Recipient::action).containsExactly(DELAYED, FAILED);
        assertThat(report.recipients()).extracting(Recipient::reason).containsExactly(Reason.DELAYED, Reason.REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.1.1|x|true|NO_SUCH_ADDRESS",
                "5.1.2|Host not found|true|NO_SUCH_ADDRESS",
                "5.1.10|RecipNotFound|true|NO_SUCH_ADDRESS",
                "5.1.8|Bad sender|false|OTHER",
                "5.2.1|Disabled|true|MAILBOX_CLOSED",
                "5.2.2|Mailbox full|false|MAILBOX_FULL",
                "5.2.3|Too big|false|TOO_LARGE",
                "5.4.4|Host or domain name not found|true|UNREACHABLE",
                "5.4.310|DNS domain does not exist|true|UNREACHABLE",
                "5.4.1|Relay access denied|false|UNREACHABLE",
                "5.5.0|550 No such user here|true|NO_SUCH_ADDRESS",
                "5.5.0|550 Requested action not taken: mailbox unavailable|true|NO_SUCH_ADDRESS",
                "5.5.0|550 Greylisted|false|OTHER",
                "5.0.0|550 The email account that you tried to reach does not exist|true|NO_SUCH_ADDRESS",
                "5.7.1|Message blocked as spam|false|REFUSED",
                "5.0.0|Message content rejected: looks like spam|false|REFUSED",
                "4.4.7|Expired|false|UNREACHABLE",
                "4.2.2|Over quota|false|MAILBOX_FULL",
            })
    void tellsHardFromOther(String status, String words, boolean hard, Reason reason) {
        Recipient recipient = new Recipient("jane@example.com", FAILED, status, words);

        assertThat(recipient.isHard()).isEqualTo(hard);
        assertThat(recipient.reason()).isEqualTo(reason);
    }

    @Test
    void whatIsOnlyDelayedIsNotHard() {
        assertThat(new Recipient("jane@example.com", DELAYED, "5.1.1", "").isHard())
                .isFalse();
    }

    @Test
    void readsQmail() {
        BounceReport report = text("MAILER-DAEMON@mail.example.com", "failure notice", """
                Hi. This is the qmail-send program at mail.example.com.
                I'm afraid I wasn't able to deliver your message to the following addresses.
                This is a permanent error; I've given up. Sorry it didn't work out.

                <jane@example.com>:
                Sorry, no mailbox here by that name. (#5.1.1)

                <john@example.com>:
                192.0.2.1 does not like recipient.
                Remote host said: 452 4.2.2 over quota

                --- Below this line is a copy of the message.

                Return-Path: <support@shop.example>
                Message-ID: <care-7.x@shop.example>
                Subject: Your order
                """);

        assertThat(report.originalMessageId()).isEqualTo("care-7.x@shop.example");
        assertThat(report.recipients())
                .extracting(Recipient::email, Recipient::status)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("jane@example.com", "5.1.1"),
                        org.assertj.core.api.Assertions.tuple("john@example.com", "4.2.2"));
        assertThat(report.recipients()).extracting(Recipient::action).containsOnly(FAILED);
    }

    @Test
    void readsExim() {
        BounceReport report = BounceReport.of(MailFixtures.read("""
                        Return-path: <>
                        X-Failed-Recipients: jane@example.com
                        From: Mail Delivery System <Mailer-Daemon@mx.example.com>
                        Subject: Mail delivery failed: returning message to sender

                        This message was created automatically by mail delivery software.
                          jane@example.com
                            host mx [192.0.2.1] said: 550 5.1.1 no such user

                        ------ This is a copy of the message, including all the headers. ------

                        Message-ID: <care-7.x@shop.example>
                        """)).orElseThrow();

        assertThat(report.recipients()).extracting(Recipient::email).containsExactly("jane@example.com");
        assertThat(report.recipients().get(0).isHard()).isTrue();
        assertThat(report.originalMessageId()).isEqualTo("care-7.x@shop.example");
    }

    @Test
    void readsOldExchange() {
        BounceReport report = text("postmaster@corp.example", "Undeliverable: Your order", """
                Your message did not reach some or all of the intended recipients.

                The following recipient(s) could not be reached:
                    jane@corp.example on 03/11/2026 10:15
                        The e-mail account does not exist at the organization this message was sent to.
                        <mail.corp.example #5.1.1>
                """);

        assertThat(report.recipients()).extracting(Recipient::email).containsExactly("jane@corp.example");
        assertThat(report.recipients()).extracting(Recipient::status).containsExactly("5.1.1");
    }

    @Test
    void readsTheWordsOfGmail() {
        BounceReport report = BounceReport.of(MailFixtures.read("""
                        From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>
                        References: <first@shop.example> <care-7.x@shop.example>
                        Subject: Delivery Status Notification (Failure)

                        ** Address not found **

                        Your message wasn't delivered to jane@example.com because the address couldn't be found.
                        The response was: 550 5.1.1 The email account that you tried to reach does not exist.
                        """)).orElseThrow();

        assertThat(report.recipients()).extracting(Recipient::email).containsExactly("jane@example.com");
        assertThat(report.recipients().get(0).isHard()).isTrue();
        assertThat(report.originalMessageId()).isEqualTo("care-7.x@shop.example");
    }

    @Test
    void readsAWarningThatItTakesLonger() {
        BounceReport report = text("mailer-daemon@mx.example.com", "Warning: message delayed 24 hours", """
                Your mail to jane@example.com has not yet been delivered. No action is required on your part.
                """);

        assertThat(report.recipients()).extracting(Recipient::action).containsExactly(DELAYED);
    }

    @Test
    void believesNoPersonWhoWritesOfBounces() {
        String words = "My mail to you came back: 550 5.1.1 user unknown, delivery failed. What is going on?";

        assertThat(BounceReport.of(MailFixtures.read("From: jane@example.com\nSubject: Delivery failed\n\n" + words)))
                .isEmpty();
        assertThat(BounceReport.of(MailFixtures.read("From: postmaster@example.com\nSubject: Hello\n\nLunch?")))
                .isEmpty();
    }

    private static BounceReport text(String from, String subject, String text) {
        return BounceReport.of(MailFixtures.read(
                        "From: " + from + "\nTo: support@shop.example\nSubject: " + subject + "\n\n" + text))
                .orElseThrow();
    }

    private static BounceReport report(String groups) {
        return BounceReport.of(MailFixtures.read("""
                From: MAILER-DAEMON@example.com
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                It came back.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.com

                """ + groups + """
                --b
                Content-Type: text/rfc822-headers

                Message-ID: <care-7.x@shop.example>
                Subject: Your order
                --b--
                """)).orElseThrow();
    }
}
