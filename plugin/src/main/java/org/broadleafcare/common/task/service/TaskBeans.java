package org.broadleafcare.common.task.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.broadleafcare.common.task.Housekeeping;
import org.broadleafcare.common.task.TaskEnvironment;
import org.broadleafcare.common.task.TaskHandler;
import org.broadleafcare.common.task.TaskRole;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.ListableBeanFactory;

/** What the shop's context holds for the runner: handlers, housekeeping and environments, found by type. */
final class TaskBeans implements BeanFactoryAware {

    private @Nullable ListableBeanFactory beans;

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beans = (ListableBeanFactory) beanFactory;
    }

    /** Handlers of every role; this process knows them even where it may not run them. */
    List<TaskHandler<?>> handlers() {
        List<TaskHandler<?>> handlers = new ArrayList<>();
        for (TaskHandler<?> handler : all(TaskHandler.class)) {
            handlers.add(handler);
        }
        return handlers;
    }

    List<Housekeeping> housekeeping() {
        return List.copyOf(all(Housekeeping.class));
    }

    List<TaskEnvironment> environments() {
        return List.copyOf(all(TaskEnvironment.class));
    }

    /** The role of a handler; ANY for one that this process has never heard of. */
    TaskRole roleOf(String handlerName) {
        return handlers().stream()
                .filter(handler -> handler.name().equals(handlerName))
                .map(TaskHandler::role)
                .findFirst()
                .orElse(TaskRole.ANY);
    }

    private <T> Collection<T> all(Class<T> type) {
        if (beans == null) {
            throw new IllegalStateException("Not inside a Spring context");
        }
        return beans.getBeansOfType(type).values();
    }
}
