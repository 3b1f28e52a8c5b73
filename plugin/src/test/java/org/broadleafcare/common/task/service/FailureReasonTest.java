package org.broadleafcare.common.task.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.broadleafcare.common.CareException;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

    @Test
    void namesTheRootCauseInOneLine() {
        Exception failure = new IllegalStateException("outer", new IOException("connection reset\nat line 2"));

        assertThat(FailureReason.of(failure)).isEqualTo("IOException: connection reset");
    }

    @Test
    void keepsTheKeyOfAFailureOfOurs() {
        CareException ours = new CareException(CareException.Kind.UNAVAILABLE, "care.problem.x", "ann@example.org") {};

        assertThat(FailureReason.of(ours)).isEqualTo("care.problem.x[***@***]");
    }

    @Test
    void masksMailAddresses() {
        assertThat(FailureReason.of(new IOException("550 <ann.smith@example.org>: no such user")))
                .isEqualTo("IOException: 550 <***@***>: no such user");
    }

    @Test
    void staysShort() {
        assertThat(FailureReason.of(new IOException("x".repeat(5000)))).hasSize(FailureReason.MAX_LENGTH);
    }

    @Test
    void hasAnAnswerForADeadProcess() {
        assertThat(FailureReason.of(null)).isEqualTo("The process that ran the task died");
        assertThat(FailureReason.of(new IOException())).isEqualTo("IOException");
    }
}
