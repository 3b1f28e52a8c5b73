package org.broadleafcare.channel.email.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectLinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fwd: A",
                "FW: A",
                "WG: A",
                "TR : A",
                "RV: A",
                "I: A",
                "VB: A",
                "PD: A",
                "転送: A",
                "转发：A",
                "إعادة توجيه: A"
            })
    void knowsAForwardInManyLanguages(String subject) {
        assertThat(SubjectLines.isForward(subject)).isTrue();
        assertThat(SubjectLines.plain(subject)).isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Re: A", "AW: Fwd: A", "Forward planning", "I want: nothing", "", "Re[2]: A"})
    void takesNothingElseForAForward(String subject) {
        assertThat(SubjectLines.isForward(subject)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Re: AW: [#100172] Mug, Mug",
        "Re[3]: Mug, Mug",
        "Mug: broken, Mug: broken",
        "回复：Mug, Mug",
        "[#100172] Re: Mug, Mug",
        "Re:, ''"
    })
    void leavesWhatItIsAbout(String subject, String plain) {
        assertThat(SubjectLines.plain(subject)).isEqualTo(plain);
    }

    @Test
    void readsNumbersOnlyAsWeWriteThem() {
        assertThat(SubjectLines.numbers("Re: [#100172] #100180, 100198 and #12"))
                .containsExactly("100172", "100180");
        assertThat(SubjectLines.numbers("#" + "1".repeat(30))).isEmpty();
    }

    @Test
    void answersAtOnceToALongSubject() {
        assertThat(SubjectLines.plain("Re: ".repeat(100_000) + "A")).startsWith("Re:");
    }
}
