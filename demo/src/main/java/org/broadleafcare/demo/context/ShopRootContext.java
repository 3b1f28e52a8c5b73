package org.broadleafcare.demo.context;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.broadleafcommerce.common.web.extensibility.MergeXmlWebApplicationContext;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** The platform's merged root context plus the beans only the start knows, such as the data source {@code webDS}. */
public final class ShopRootContext extends MergeXmlWebApplicationContext {
    private final DataSource dataSource;
    private final Map<String, Object> started;

    /** @param patchFiles class path files merged over the platform's own, in order, as {@code classpath:/name.xml} */
    public ShopRootContext(List<String> patchFiles, DataSource dataSource) {
        this(patchFiles, dataSource, Map.of());
    }

    /** @param started further beans by name */
    public ShopRootContext(List<String> patchFiles, DataSource dataSource, Map<String, Object> started) {
        this.dataSource = dataSource;
        this.started = Map.copyOf(started);
        setPatchLocation(String.join(" ", patchFiles));
    }

    @Override
    protected void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        super.postProcessBeanFactory(beanFactory);
        beanFactory.registerSingleton("webDS", dataSource);
        started.forEach(beanFactory::registerSingleton);
    }
}
