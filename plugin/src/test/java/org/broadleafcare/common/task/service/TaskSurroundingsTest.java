package org.broadleafcare.common.task.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.common.task.TaskEnvironment;
import org.broadleafcare.common.task.TaskScope;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TaskSurroundingsTest {

    private final List<String> steps = new ArrayList<>();

    @Test
    void nestsTheEnvironmentsAroundTheWork() throws Exception {
        TaskSurroundings surroundings = new TaskSurroundings(List.of(noting("outer"), noting("inner")));

        surroundings.call(TaskScope.in(Locale.GERMAN), () -> steps.add("work in " + LocaleContextHolder.getLocale()));

        assertThat(steps).containsExactly("+outer", "+inner", "work in de", "-inner", "-outer");
    }

    @Test
    void putsTheLocaleBackAlsoAfterAFailure() {
        LocaleContextHolder.setLocale(Locale.JAPANESE);
        TaskSurroundings surroundings = new TaskSurroundings(List.of());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> surroundings.call(TaskScope.in(Locale.GERMAN), () -> {
                    throw new IOException("broken");
                }));

        assertThat(LocaleContextHolder.getLocale()).isEqualTo(Locale.JAPANESE);
        LocaleContextHolder.resetLocaleContext();
    }

    private TaskEnvironment noting(String name) {
        return (scope, work) -> {
            steps.add("+" + name);
            work.run();
            steps.add("-" + name);
        };
    }
}
