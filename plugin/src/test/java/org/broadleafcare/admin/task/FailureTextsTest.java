package org.broadleafcare.admin.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.broadleafcare.common.text.service.ShippedMessages;
import org.junit.jupiter.api.Test;

class FailureTextsTest {
    private final FailureTexts texts = new FailureTexts(ShippedMessages.all());

    @Test
    void saysOurOwnFailuresInTheReadersLanguage() {
        String reason = "care.problem.mail_not_sent[ConnectException: Connection refused, twice]";

        assertThat(texts.of(reason, Locale.ENGLISH))
                .isEqualTo("The mail server didn’t accept the e-mail: ConnectException: Connection refused, twice");
        assertThat(texts.of(reason, Locale.GERMAN)).endsWith("refused, twice").doesNotContain("care.problem");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        assertThat(texts.of("IOException: disk full", Locale.GERMAN)).isEqualTo("IOException: disk full");
        assertThat(texts.of("care.no.such.text[x]", Locale.GERMAN)).isEqualTo("care.no.such.text[x]");
    }
}
