package org.broadleafcare.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

class EntityManagersWaitForSchemaTest {

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    @Test
    void keepsWhatAFactoryAlreadyWaitsFor() {
        RootBeanDefinition factory = new RootBeanDefinition(LocalContainerEntityManagerFactoryBean.class);
        factory.setDependsOn(new String[] {"blCacheManager"});
        beans.registerBeanDefinition("entityManagerFactory", factory);
        beans.registerBeanDefinition(
                "blEntityManagerFactorySecureInfo",
                new RootBeanDefinition(LocalContainerEntityManagerFactoryBean.class));

        new EntityManagersWaitForSchema("careMigration").postProcessBeanFactory(beans);

        assertThat(beans.getBeanDefinition("entityManagerFactory").getDependsOn())
                .containsExactly("blCacheManager", "careMigration");
        assertThat(beans.getBeanDefinition("blEntityManagerFactorySecureInfo").getDependsOn())
                .containsExactly("careMigration");
    }

    @Test
    void leavesOtherBeansAlone() {
        beans.registerBeanDefinition("other", new RootBeanDefinition(Object.class));

        new EntityManagersWaitForSchema("careMigration").postProcessBeanFactory(beans);

        assertThat(beans.getBeanDefinition("other").getDependsOn()).isNull();
    }
}
