package org.broadleafcare.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test on the running demo shop. Constructors and methods may ask for {@link org.broadleafcare.demo.RunningShop}; the
 * shop is started once per JVM and shared, so a test makes its own orders and tickets and leaves others alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ShopExtension.class)
public @interface ShopTest {}
