package org.broadleafcare.common.config;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Everything of one type that the shop's context declares, in the order of declaration. Looked up at first use, not while
 * the context starts, because what plugs in may itself need what it plugs into.
 */
public final class BeansOfType<T> implements Supplier<List<T>>, BeanFactoryAware {
    private final Class<T> type;
    private @Nullable ListableBeanFactory beans;
    private volatile @Nullable List<T> found;

    public BeansOfType(Class<T> type) {
        this.type = type;
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beans = (ListableBeanFactory) beanFactory;
    }

    @Override
    public List<T> get() {
        List<T> known = found;
        if (known == null) {
            if (beans == null) {
                throw new IllegalStateException("Not inside a Spring context");
            }
            known = List.copyOf(beans.getBeansOfType(type).values());
            found = known;
        }
        return known;
    }
}
