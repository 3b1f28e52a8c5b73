package org.broadleafcare.demo.context;

import java.util.List;
import javax.sql.DataSource;
import org.broadleafcommerce.common.web.extensibility.MergeXmlWebApplicationContext;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** The platform's merged root context plus the one bean only the start knows: the data source {@code webDS}. */
public final class ShopRootContext extends MergeXmlWebApplicationContext {
    private final DataSource dataSource;

    /** @param patchFiles class path files merged over the platform's own, in order, as {@code classpath:/name.xml} */
    public ShopRootContext(List<String> patchFiles, DataSource dataSource) {
        this.dataSource = dataSource;
        setPatchLocation(String.join(" ", patchFiles));
    }

    @Override
    protected void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        super.postProcessBeanFactory(beanFactory);
        beanFactory.registerSingleton("webDS", dataSource);
    }
}
