package org.broadleafcare.demo.currency;

import java.io.IOException;
import java.util.HashMap;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.service.dynamic.DynamicSkuPricingService;
import org.broadleafcommerce.core.catalog.service.dynamic.SkuPricingConsiderationContext;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the pricing service price whatever a request shows or buys. */
public final class PricingFilter extends OncePerRequestFilter {
    private final DynamicSkuPricingService pricing;

    public PricingFilter(DynamicSkuPricingService pricing) {
        this.pricing = pricing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SkuPricingConsiderationContext.setSkuPricingConsiderationContext(new HashMap<>());
        SkuPricingConsiderationContext.setSkuPricingService(pricing);
        try {
            chain.doFilter(request, response);
        } finally {
            SkuPricingConsiderationContext.setSkuPricingConsiderationContext(null);
            SkuPricingConsiderationContext.setSkuPricingService(null);
        }
    }
}
