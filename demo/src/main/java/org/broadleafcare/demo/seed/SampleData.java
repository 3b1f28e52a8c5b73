package org.broadleafcare.demo.seed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.broadleafcare.demo.currency.Destinations;
import org.broadleafcare.demo.currency.ShopCurrency;
import org.broadleafcare.demo.payment.gateway.CardGateway;
import org.broadleafcare.demo.payment.gateway.CardGateway.KnownCard;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.context.ApplicationContext;

/** Everything a fresh demo shop holds before Care comes to it. */
final class SampleData {
    private static final Duration OPEN_FOR = Duration.ofDays(365);
    private static final int TOLD_EVERY = 8;
    /** Numbers that pass the check digit, work at the demo's gateway and belong to nobody. */
    private static final Map<String, String> CARDS = Map.of(
            "US", "378282246310005", "JP", "3530111333300000", "DE", "5555555555554444", "PL", "5555555555554444");

    private static final String USUAL_CARD = "4242424242424242";

    private final ShopAccess shop;
    private final Destinations destinations = new Destinations();
    private final Instant now;
    private final Consumer<String> progress;

    SampleData(ApplicationContext shop, Clock clock, Consumer<String> progress) {
        this.shop = new ShopAccess(shop);
        this.now = clock.instant();
        this.progress = progress;
    }

    void fill() {
        shop.inTransaction(() -> new Foundations(shop).lay());
        List<Long> products = new ArrayList<>();
        shop.inTransaction(() -> products.addAll(new Catalogue(shop, now.minus(OPEN_FOR)).fill()));
        progress.accept("First start: " + products.size() + " products in "
                + ShopLanguage.all().size() + " languages.");
        List<SampleShopper> shoppers = SampleShopper.all();
        int orders = 0;
        for (int done = 0; done < shoppers.size(); done++) {
            if (done > 0 && done % TOLD_EVERY == 0) {
                progress.accept("First start: " + done + " of " + shoppers.size() + " shoppers, " + orders
                        + " orders so far ...");
            }
            orders += visit(shoppers.get(done), products);
        }
        shop.inTransaction(() -> shop.entities()
                .createQuery(
                        "update OrderImpl o set o.auditable.dateCreated = o.submitDate where o.submitDate is not null")
                .executeUpdate());
        progress.accept("First start: " + shoppers.size() + " shoppers, " + orders + " orders.");
    }

    private int visit(SampleShopper sample, List<Long> products) {
        Instant since = now.minus(sample.orders().get(0).ago()).minus(Duration.ofDays(1));
        ShopCurrency currency = destinations.currencyOf(sample.country()).orElseThrow();
        Customer customer =
                shop.speaking(sample.language(), currency, () -> new Shoppers(shop).register(sample, since));
        KnownCard card = card(sample.country());
        for (SampleOrder order : sample.orders()) {
            shop.speaking(
                    sample.language(),
                    currency,
                    () -> new PastOrders(shop, products, now)
                            .place(customer, new Shoppers(shop).addressOf(sample), order, card));
        }
        return sample.orders().size();
    }

    private KnownCard card(String country) {
        try {
            return shop.service("demoCardGateway", CardGateway.class)
                    .keep(
                            CARDS.getOrDefault(country, USUAL_CARD),
                            "12",
                            Integer.toString(Year.now(ZoneOffset.UTC).getValue() + 3),
                            "123");
        } catch (PaymentException e) {
            throw new IllegalStateException("The card gateway does not know its own test card", e);
        }
    }
}
