package org.broadleafcare.common.task.service;

import java.util.List;
import org.broadleafcare.common.task.TaskEnvironment;
import org.broadleafcare.common.task.TaskScope;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** All environments around a task, Spring's own locale outermost. */
final class TaskSurroundings {

    private final List<TaskEnvironment> environments;

    TaskSurroundings(List<TaskEnvironment> environments) {
        this.environments = List.copyOf(environments);
    }

    void call(TaskScope scope, TaskEnvironment.Work work) throws Exception {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        try {
            LocaleContextHolder.setLocale(scope.locale());
            nested(0, scope, work);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private void nested(int index, TaskScope scope, TaskEnvironment.Work work) throws Exception {
        if (index == environments.size()) {
            work.run();
        } else {
            environments.get(index).call(scope, () -> nested(index + 1, scope, work));
        }
    }
}
