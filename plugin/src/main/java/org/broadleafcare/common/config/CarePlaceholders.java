package org.broadleafcare.common.config;

import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.PropertyPlaceholderConfigurer;

/**
 * Fills placeholders such as <code>${care.home}</code> that the shop's own configuration has left open, with the
 * defaults of {@code care.properties}. A servlet context, which does not see the post-processors of its root context,
 * declares this bean as well and gets the values the root context works with.
 *
 * <p>Deliberately not ordered: Spring runs it after the platform's configurer, so the shop's values win.
 */
public final class CarePlaceholders implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        PropertyPlaceholderConfigurer configurer = new PropertyPlaceholderConfigurer();
        configurer.setIgnoreUnresolvablePlaceholders(true);
        configurer.setSystemPropertiesMode(PropertyPlaceholderConfigurer.SYSTEM_PROPERTIES_MODE_OVERRIDE);
        configurer.setProperties(values(beans.getParentBeanFactory()));
        configurer.postProcessBeanFactory(beans);
    }

    private static Properties values(@Nullable BeanFactory parent) {
        if (parent != null && parent.containsBean("careProperties")) {
            Properties values = new Properties();
            values.putAll(parent.getBean("careProperties", CareProperties.class).asMap());
            return values;
        }
        return CareProperties.defaults();
    }
}
