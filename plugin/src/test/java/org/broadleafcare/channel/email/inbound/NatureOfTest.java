package org.broadleafcare.channel.email.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafcare.channel.email.mime.MailFixtures.withHeaders;

import org.broadleafcare.channel.email.mime.MailFixtures;
import org.broadleafcare.channel.email.mime.ReadMail;
import org.broadleafcare.ticket.MailNature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NatureOfTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied|AUTO_REPLY",
                "Auto-Submitted: auto-replied; owner-email=\"jane@example.com\"|AUTO_REPLY",
                "Auto-Submitted: Auto-Replied (vacation)|AUTO_REPLY",
                "X-Autoreply: yes|AUTO_REPLY",
                "X-Autorespond: Out today|AUTO_REPLY",
                "X-Auto-Reply-From: jane@example.com|AUTO_REPLY",
                "X-Mail-Autoreply: 1|AUTO_REPLY",
                "Precedence: auto_reply|AUTO_REPLY",
                "X-Precedence: auto_reply|AUTO_REPLY",
                "Content-Type: multipart/report; report-type=vacation; boundary=b|AUTO_REPLY",
                "X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent|AUTO_REPLY",
                "Auto-Submitted: auto-generated|AUTO_GENERATED",
                "Auto-Submitted: auto-notified; owner-email=x|AUTO_GENERATED",
                "List-Id: <news.example.com>|LIST",
                "List-Unsubscribe: <mailto:leave@example.com>|LIST",
                "Precedence: bulk|LIST",
                "Precedence: list|LIST",
                "Precedence: Junk|LIST",
                "Auto-Submitted: no|HUMAN",
                "X-Autoreply: no|HUMAN",
                "X-Auto-Response-Suppress: All|HUMAN",
                "X-Auto-Response-Suppress: OOF, AutoReply|HUMAN",
                "Precedence: first-class|HUMAN",
                "X-MS-Exchange-Generated-Message-Source: Antispam Agent|HUMAN",
                "Feedback-ID: 1:2:3|HUMAN",
                "Return-Path: <>|HUMAN",
                "X-Care-Mail: another shop|HUMAN",
                "X-Care-Mail: this shop|OWN",
            })
    void seesItInTheHeaders(String header, MailNature nature) {
        assertThat(nature(withHeaders(header))).isEqualTo(nature);
    }

    @Test
    void machinesThatHideBehindAListAreMachines() {
        assertThat(nature(withHeaders("List-Unsubscribe: <mailto:a@b>", "Auto-Submitted: auto-generated")))
                .isEqualTo(MailNature.AUTO_GENERATED);
        assertThat(nature(withHeaders("Precedence: bulk", "Auto-Submitted: auto-replied")))
                .isEqualTo(MailNature.AUTO_REPLY);
    }

    @Test
    void nobodysMailWithAFeedbackIdIsAMachines() {
        assertThat(nature(MailFixtures.read("Feedback-ID: 1:2:3\nFrom: No Reply <no-reply@example.com>\n\nx")))
                .isEqualTo(MailNature.AUTO_GENERATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automatic reply: My order",
                "Re: Out of office",
                "Automatische Antwort: Ihre Nachricht",
                "Abwesenheitsnotiz",
                "Réponse automatique : absence",
                "Absence du bureau",
                "Respuesta automática: hola",
                "Risposta automatica: ciao",
                "Automatisch antwoord: hoi",
                "Autosvar: hej",
                "Automatisk svar: hei",
                "Odpowiedź automatyczna: cześć",
                "自動応答: 注文",
                "自动回复: 订单",
                "رد تلقائي: الطلب",
            })
    void wordsOfAbsenceCountOnlyWithoutAReturnPath(String subject) {
        String encoded = "=?utf-8?B?"
                + java.util.Base64.getEncoder()
                        .encodeToString(subject.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "?=";
        String mail = "From: jane@example.com\nSubject: " + encoded + "\n\nI am away.";

        assertThat(nature(MailFixtures.read("Return-Path: <>\n" + mail))).isEqualTo(MailNature.AUTO_REPLY);
        assertThat(nature(MailFixtures.read("Return-Path: <jane@example.com>\n" + mail)))
                .isEqualTo(MailNature.HUMAN);
        assertThat(nature(MailFixtures.read(mail))).isEqualTo(MailNature.HUMAN);
    }

    @ParameterizedTest
    @CsvSource({"failed,BOUNCE", "delayed,DELAYED", "relayed,RECEIPT", "delivered,RECEIPT", "expanded,RECEIPT"})
    void reportsOfDeliveryAreWhatTheySay(String action, MailNature nature) {
        assertThat(nature(report("delivery-status", "Final-Recipient: rfc822; jane@example.com\nAction: " + action)))
                .isEqualTo(nature);
    }

    @Test
    void receiptsOfReadersAreReceipts() {
        assertThat(nature(
                        report("disposition-notification", "Disposition: manual-action/MDN-sent-manually; displayed")))
                .isEqualTo(MailNature.RECEIPT);
    }

    @Test
    void oneFailureAmongSeveralMakesABounce() {
        ReadMail mail = report(
                "delivery-status",
                "Final-Recipient: rfc822; a@example.com\nAction: delivered\n\nFinal-Recipient: rfc822; b@example.com\nAction: failed");

        assertThat(nature(mail)).isEqualTo(MailNature.BOUNCE);
    }

    @Test
    void ownMarkComesFirst() {
        assertThat(nature(withHeaders("X-Care-Mail: this shop", "Auto-Submitted: auto-generated")))
                .isEqualTo(MailNature.OWN);
    }

    @ParameterizedTest
    @CsvSource({
        "no-reply@example.com,true", "NoReply+1@example.com,true", "do_not_reply@example.com,true",
        "MAILER-DAEMON@example.com,true", "postmaster@example.com,true", "bounces@example.com,true",
        "nichtantworten@example.com,true", "norbert@example.com,false", "post@example.com,false",
        "reply@example.com,false", "jane@noreply.example,false",
    })
    void knowsWhereNobodyReads(String email, boolean nobody) {
        assertThat(NatureOf.isNobody(email)).isEqualTo(nobody);
    }

    private static MailNature nature(ReadMail mail) {
        return NatureOf.of(mail, "this shop"::equals);
    }

    private static ReadMail report(String type, String groups) {
        return MailFixtures.read(
                "From: MAILER-DAEMON@example.com\nSubject: Report\nContent-Type: multipart/report; report-type="
                        + type + "; boundary=b\n\n--b\n\nSee below\n--b\nContent-Type: message/" + type
                        + "\n\nReporting-MTA: dns; mx.example.com\n\n" + groups + "\n--b--\n");
    }
}
