package org.broadleafcare.platform.shop;

import java.io.IOException;
import java.util.regex.Pattern;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.web.FilterChainProxy;

/**
 * Leads calls of other programs past the storefront's security filters, which would look for a form's token. The addresses
 * are compared as they were sent, letter by letter, so that no other page can be reached this way. Filters of a shop that
 * stand outside the security chain still run and may open a session.
 */
public final class HookAccess implements BeanPostProcessor {
    private static final Pattern HOOK = Pattern.compile("/care-api/hooks/mail/[A-Za-z0-9_-]{1,60}");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof FilterChainProxy proxy && !(bean instanceof AroundHooks) ? new AroundHooks(proxy) : bean;
    }

    static boolean isHook(HttpServletRequest request) {
        String uri = request.getRequestURI();
        String context = request.getContextPath();
        return uri.startsWith(context)
                && HOOK.matcher(uri.substring(context.length())).matches();
    }

    /** The shop's own chain, firewall and all, for everything else. */
    private static final class AroundHooks extends FilterChainProxy {
        private final FilterChainProxy shop;

        AroundHooks(FilterChainProxy shop) {
            super(shop.getFilterChains());
            this.shop = shop;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (request instanceof HttpServletRequest call && isHook(call)) {
                chain.doFilter(request, response);
            } else {
                shop.doFilter(request, response, chain);
            }
        }
    }
}
