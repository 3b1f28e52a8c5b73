package org.broadleafcare.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.broadleafcare.it.ShopExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in Chromium on the running demo shop. Methods may ask for {@link Browser} parameters, each a fresh profile that
 * is closed after the test, and for the shop. Without Chromium the tests are skipped, with {@code care.browser=required}
 * they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ShopExtension.class, BrowserExtension.class})
public @interface BrowserTest {}
