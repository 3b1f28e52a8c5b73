package org.broadleafcare.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.com",
                "ann+shop@example.com",
                "o'neil.ann-marie_2@mail.example.co.uk",
                "用户@例子.广告",
                "zoë@bücher.example",
                "a@b.museum",
                "ann@xn--bcher-kva.example"
            })
    void takesWhatPeopleHave(String address) {
        assertThat(EmailAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "foo",
                "foo@bar",
                "@example.com",
                "ann@",
                "ann@example.",
                "ann@.example",
                "ann@-x.example",
                "ann@exa mple.com",
                "ann@example..com",
                ".ann@example.com",
                "ann..b@example.com",
                "ann@b@example.com",
                "ann@192.168.0.1",
                "ann@[192.168.0.1]",
                "\"ann\"@example.com",
                "Ann <ann@example.com>",
                "ann@example.com,bob@example.com",
                "ann@example.com\nBcc: x@example.com",
                "ann\u200B@example.com"
            })
    void refusesWhatNoMailReaches(String address) {
        assertThat(EmailAddress.isValid(address)).isFalse();
    }

    @Test
    void refusesWhatIsLongerThanAnyAddress() {
        assertThat(EmailAddress.isValid("a".repeat(65) + "@example.com")).isFalse();
        assertThat(EmailAddress.isValid("a@" + "b".repeat(64) + ".com")).isFalse();
        assertThat(EmailAddress.isValid("a@" + "b.".repeat(130) + "com")).isFalse();
    }
}
