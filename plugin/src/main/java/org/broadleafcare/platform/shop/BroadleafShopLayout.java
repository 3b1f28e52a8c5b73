package org.broadleafcare.platform.shop;

import java.util.Comparator;
import java.util.Locale;
import org.broadleafcommerce.common.web.BroadleafThymeleafViewResolver;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.servlet.View;

/** Finds the shop's view resolver by type, because every shop names it as it likes. */
final class BroadleafShopLayout implements ShopLayout {
    private final ListableBeanFactory beans;

    BroadleafShopLayout(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public View view(String name, Locale locale) {
        BroadleafThymeleafViewResolver resolver =
                beans.getBeansOfType(BroadleafThymeleafViewResolver.class).values().stream()
                        .min(Comparator.comparingInt(BroadleafThymeleafViewResolver::getOrder))
                        .orElseThrow(() -> new IllegalStateException("The shop has no BroadleafThymeleafViewResolver"));
        try {
            View view = resolver.resolveViewName(name, locale);
            if (view == null) {
                throw new IllegalStateException("The shop's view resolver does not render " + name);
            }
            return view;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // The interface declares it.
            throw new IllegalStateException("The shop's view resolver failed for " + name, e);
        }
    }
}
