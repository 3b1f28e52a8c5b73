package org.broadleafcare.storefront.entry;

import java.util.Arrays;
import org.broadleafcare.common.web.CareUrls;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Maps {@link StorefrontPages} to the addresses this shop has chosen. An own mapping, because a placeholder in
 * {@code @RequestMapping} would need our properties in the shop's servlet context.
 */
public final class CareHandlerMapping extends RequestMappingHandlerMapping {
    private final CareUrls urls;

    public CareHandlerMapping(CareUrls urls) {
        this.urls = urls;
        // A signed token may hold dots; they are no file name extension.
        setUseSuffixPatternMatch(false);
        setOrder(-1);
    }

    @Override
    protected boolean isHandler(Class<?> beanType) {
        return StorefrontPages.class.isAssignableFrom(beanType);
    }

    @Override
    protected String[] resolveEmbeddedValuesInPatterns(String[] patterns) {
        return Arrays.stream(patterns).map(this::resolved).toArray(String[]::new);
    }

    private String resolved(String pattern) {
        return pattern.replace(StorefrontPages.CONTACT, urls.contact())
                .replace(StorefrontPages.REQUESTS, urls.requests());
    }
}
