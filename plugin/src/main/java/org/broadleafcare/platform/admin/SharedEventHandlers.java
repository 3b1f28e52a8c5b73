package org.broadleafcare.platform.admin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets requests of the admin run beside each other. The platform's {@code PersistenceManagerImpl}, made anew for every
 * request, sorts one list that all of them share; from Java 8 on two sorts of an {@code ArrayList} at the same time end in a
 * {@code ConcurrentModificationException}, and the request in an error 500. A list that copies when it is written is sorted
 * in one step and may be read meanwhile.
 */
public final class SharedEventHandlers implements BeanPostProcessor {
    private static final String LIST = "blPersistenceManagerEventHandlers";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean;
    }

    /** @return the bean, or for the platform's list one of the same members in the same order */
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return LIST.equals(name) && bean instanceof List<?> handlers ? new CopyOnWriteArrayList<>(handlers) : bean;
    }
}
