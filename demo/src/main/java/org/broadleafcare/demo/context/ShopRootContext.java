package org.broadleafcare.demo.context;

import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.broadleafcommerce.common.web.extensibility.MergeXmlWebApplicationContext;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The platform's merged root context plus the two things only the start knows: the settings (bean {@code demoProperties}) and
 * the data source (bean {@code webDS}).
 */
public final class ShopRootContext extends MergeXmlWebApplicationContext {
    private final Properties settings;
    private final DataSource dataSource;

    /** @param patchFiles class path files merged over the platform's own, in order, as {@code classpath:/name.xml} */
    public ShopRootContext(List<String> patchFiles, Properties settings, DataSource dataSource) {
        this.settings = settings;
        this.dataSource = dataSource;
        setPatchLocation(String.join(" ", patchFiles));
    }

    @Override
    protected void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        super.postProcessBeanFactory(beanFactory);
        beanFactory.registerSingleton("demoProperties", settings);
        beanFactory.registerSingleton("webDS", dataSource);
    }
}
