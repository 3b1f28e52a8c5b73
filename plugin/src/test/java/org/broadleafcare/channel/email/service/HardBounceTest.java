package org.broadleafcare.channel.email.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HardBounceTest {

    @ParameterizedTest
    @CsvSource({
        "5.1.1, whatever",
        "5.1.10, whatever",
        "5.2.1, disabled",
        "5.4.4, no route",
        "5.4.310, domain has no server",
        "5.5.0, No such user here",
        "5.0.0, 550 no such mailbox"
    })
    void saysThatThereIsNoSuchMailbox(String code, String words) {
        assertThat(HardBounce.is(code, words)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "5.2.2, mailbox full",
        "5.7.1, no such trust in you",
        "5.0.0, we do not like this mail",
        "5.5.0, try another day",
        "4.1.1, no such user"
    })
    void leavesOtherReasonsToTheirNumber(String code, String words) {
        assertThat(HardBounce.is(code, words)).isFalse();
    }
}
