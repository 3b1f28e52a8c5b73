package org.broadleafcare.demo.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.broadleafcare.demo.currency.Destinations;
import org.broadleafcare.demo.currency.ShopCurrency;
import org.broadleafcare.demo.security.StalePage;
import org.broadleafcare.demo.web.ShopFrame.Choice;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.web.BroadleafLocaleResolverImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryXref;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Lays out header and footer for whatever page follows, Care's pages included. */
public final class ShopFrameInterceptor implements HandlerInterceptor {
    private static final String ROOT_CATEGORY = "Root";
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    private final CatalogService catalog;
    private final LocaleService locales;
    private final Destinations destinations;

    public ShopFrameInterceptor(CatalogService catalog, LocaleService locales, Destinations destinations) {
        this.catalog = catalog;
        this.locales = locales;
        this.destinations = destinations;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        return true;
    }

    /** After the controller, so that the cart it changed is counted; a redirect needs no frame. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")) {
            request.setAttribute("shop", frame(request));
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception problem) {
        // Nothing was opened.
    }

    private ShopFrame frame(HttpServletRequest request) {
        Locale locale = BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale();
        Customer customer = CustomerState.getCustomer();
        return new ShopFrame(
                categories(),
                itemsInCart(),
                customer != null && !customer.isAnonymous(),
                locale.toLanguageTag(),
                RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr",
                languages(request, locale),
                countries(request, locale),
                currencies(request, locale),
                here(request).build().toUriString(),
                once(request, CartCurrencyFilter.PRICED_ANEW),
                once(request, StalePage.SENT_BACK));
    }

    /** Whether there is something to say, which is then said. */
    private static boolean once(HttpServletRequest request, String notice) {
        HttpSession session = request.getSession(false);
        boolean due = session != null && session.getAttribute(notice) != null;
        if (due) {
            session.removeAttribute(notice);
        }
        return due;
    }

    private List<Choice> countries(HttpServletRequest request, Locale locale) {
        String current = destinations.of(request).country();
        return destinations.countries().stream()
                .map(code -> new Choice(code, new Locale("", code).getDisplayCountry(locale), code.equals(current)))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(locale)))
                .toList();
    }

    private List<Choice> currencies(HttpServletRequest request, Locale locale) {
        ShopCurrency current = destinations.of(request).currency();
        return Arrays.stream(ShopCurrency.values())
                .map(each -> new Choice(
                        each.name(), Currency.getInstance(each.name()).getDisplayName(locale), each == current))
                .toList();
    }

    private List<Category> categories() {
        return catalog.findCategoriesByName(ROOT_CATEGORY).stream()
                .flatMap(root -> root.getChildCategoryXrefs().stream())
                .map(CategoryXref::getSubCategory)
                .toList();
    }

    /** A set counts once; the platform's own count adds its parts. */
    private static int itemsInCart() {
        Order cart = CartState.getCart();
        return cart == null || cart instanceof NullOrderImpl
                ? 0
                : cart.getOrderItems().stream().mapToInt(OrderItem::getQuantity).sum();
    }

    private List<ShopFrame.Language> languages(HttpServletRequest request, Locale locale) {
        return locales.findAllLocales().stream()
                .map(language -> new ShopFrame.Language(
                        language.getLocaleCode(),
                        language.getFriendlyName(),
                        here(request)
                                .replaceQueryParam(
                                        BroadleafLocaleResolverImpl.LOCALE_CODE_PARAM, language.getLocaleCode())
                                .build()
                                .toUriString(),
                        language.getLocaleCode().equals(locale.toString())))
                .toList();
    }

    private static UriComponentsBuilder here(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(-1);
    }
}
