package org.broadleafcare.migration;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.util.StringUtils;

/** Puts the migration before every entity manager factory, whatever else they already wait for. */
public final class EntityManagersWaitForSchema implements BeanFactoryPostProcessor {

    private final String migrationBean;

    public EntityManagersWaitForSchema(String migrationBean) {
        this.migrationBean = migrationBean;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForType(AbstractEntityManagerFactoryBean.class, true, false)) {
            BeanDefinition factory = beans.getBeanDefinition(BeanFactoryUtils.transformedBeanName(name));
            factory.setDependsOn(StringUtils.addStringToArray(factory.getDependsOn(), migrationBean));
        }
    }
}
