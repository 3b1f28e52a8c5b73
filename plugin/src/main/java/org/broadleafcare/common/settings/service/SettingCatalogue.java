package org.broadleafcare.common.settings.service;

import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingDefinitions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.ListableBeanFactory;

/** Every setting any bean declares, by key, collected at first use. */
final class SettingCatalogue implements BeanFactoryAware {

    private @Nullable ListableBeanFactory beans;
    private volatile @Nullable Map<String, Setting<?>> settings;

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beans = (ListableBeanFactory) beanFactory;
    }

    Map<String, Setting<?>> all() {
        Map<String, Setting<?>> known = settings;
        if (known == null) {
            known = collect();
            settings = known;
        }
        return known;
    }

    private Map<String, Setting<?>> collect() {
        if (beans == null) {
            throw new IllegalStateException("Not inside a Spring context");
        }
        Map<String, Setting<?>> collected = new LinkedHashMap<>();
        for (SettingDefinitions definitions :
                beans.getBeansOfType(SettingDefinitions.class).values()) {
            for (Setting<?> setting : definitions.settings()) {
                if (collected.put(setting.key(), setting) != null) {
                    throw new IllegalStateException("Two settings have the key " + setting.key());
                }
            }
        }
        return collected;
    }
}
