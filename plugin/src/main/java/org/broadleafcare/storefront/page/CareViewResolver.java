package org.broadleafcare.storefront.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Claims our view names before the shop's resolver does. */
public final class CareViewResolver implements ViewResolver, Ordered {
    private static final String PART = "care/part/";
    private static final String OPEN = "care/";
    private static final String ACCOUNT = "account/care/";

    private final PageRenderer renderer;

    public CareViewResolver(PageRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        if (viewName.startsWith(PART)) {
            return new CareView(renderer, viewName.substring(PART.length()), null);
        }
        if (viewName.startsWith(ACCOUNT)) {
            return new CareView(renderer, viewName.substring(ACCOUNT.length()), ACCOUNT + "page");
        }
        if (viewName.startsWith(OPEN)) {
            return new CareView(renderer, viewName.substring(OPEN.length()), OPEN + "page");
        }
        return null;
    }
}
