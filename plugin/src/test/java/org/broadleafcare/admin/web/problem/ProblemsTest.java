package org.broadleafcare.admin.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.broadleafcare.common.CommonContext;
import org.broadleafcare.common.settings.SettingNotFound;
import org.broadleafcare.common.text.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

class ProblemsTest {

    private final Problems problems = new Problems(CommonContext.bean(Messages.class));

    @Test
    void tellsNothingOfAnUnknownFaultButItsIncident() {
        Problem problem = problems.of(new IllegalStateException("password=secret"), Locale.ENGLISH, "1abc");

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.code()).isEqualTo("internal");
        assertThat(problem.detail()).contains("1abc").doesNotContain("secret", "IllegalState");
    }

    @Test
    void callsALostRaceAConflict() {
        Problem problem = problems.of(
                new ObjectOptimisticLockingFailureException("row", new RuntimeException()), Locale.ENGLISH, "x");

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.code()).isEqualTo("conflict");
    }

    @Test
    void speaksTheLanguageOfTheCaller() {
        Problem problem = problems.of(new SettingNotFound("a.b"), Locale.GERMAN, "x");

        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.type()).isEqualTo("urn:broadleafcare:problem:setting_not_found");
        assertThat(problem.detail()).isEqualTo("Die Einstellung „a.b“ gibt es nicht.");
    }
}
