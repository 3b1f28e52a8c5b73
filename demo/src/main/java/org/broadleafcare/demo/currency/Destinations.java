package org.broadleafcare.demo.currency;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.broadleafcare.demo.seed.SeedTable;
import org.jspecify.annotations.Nullable;

/** The countries of the shop, their usual currencies, and which one a visit is in. */
public final class Destinations {
    private static final String ATTRIBUTE = Destination.class.getName();
    private static final String HOME = "DE";

    private final Map<String, ShopCurrency> currencies = new LinkedHashMap<>();

    public Destinations() {
        for (List<String> row : SeedTable.rows("countries.csv")) {
            currencies.put(row.get(0), ShopCurrency.valueOf(row.get(1)));
        }
    }

    /** ISO codes. */
    public List<String> countries() {
        return List.copyOf(currencies.keySet());
    }

    /** Empty for a country the shop does not deliver to. */
    public Optional<ShopCurrency> currencyOf(String country) {
        return Optional.ofNullable(currencies.get(country));
    }

    /** What was chosen or found out before, else the country the browser names. */
    public Destination of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object known = session == null ? null : session.getAttribute(ATTRIBUTE);
        return known instanceof Destination destination ? destination : guess(request);
    }

    /** A country without a currency means its usual one. Unknown countries change nothing. */
    public void choose(HttpServletRequest request, String country, @Nullable ShopCurrency currency) {
        currencyOf(country)
                .map(usual -> new Destination(country, currency == null ? usual : currency, true))
                .ifPresent(choice -> request.getSession().setAttribute(ATTRIBUTE, choice));
    }

    /** The shopper's own country counts unless they have chosen another for this visit. */
    public void learn(HttpServletRequest request, String country) {
        if (!of(request).chosen()) {
            currencyOf(country)
                    .map(usual -> new Destination(country, usual, false))
                    .ifPresent(found -> request.getSession().setAttribute(ATTRIBUTE, found));
        }
    }

    private Destination guess(HttpServletRequest request) {
        // Without the header the servlet API would answer with the server's own language.
        List<Locale> languages =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        String country = languages.stream()
                .map(Locale::getCountry)
                .filter(currencies::containsKey)
                .findFirst()
                .orElse(HOME);
        return new Destination(country, currencies.getOrDefault(country, ShopCurrency.EUR), false);
    }
}
