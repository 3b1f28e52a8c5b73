package org.broadleafcare.demo.seed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.broadleafcare.demo.currency.Destinations;
import org.broadleafcare.demo.currency.ShopCurrency;
import org.broadleafcare.demo.seed.SampleShopper.SampleOrder;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.context.ApplicationContext;

/** Everything a fresh demo shop holds. */
final class SampleData {
    private static final Duration OPEN_FOR = Duration.ofDays(365);

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
        int orders = 0;
        for (SampleShopper shopper : SampleShopper.all()) {
            orders += visit(shopper, products);
        }
        progress.accept("First start: " + products.size() + " products, " + orders + " orders.");
    }

    private int visit(SampleShopper sample, List<Long> products) {
        Instant since = now.minus(Duration.ofDays(1
                + sample.orders().stream().mapToInt(SampleOrder::daysAgo).max().orElse(0)));
        ShopCurrency currency = destinations.currencyOf(sample.country()).orElseThrow();
        Customer customer =
                shop.speaking(sample.language(), currency, () -> new Shoppers(shop).register(sample, since));
        for (SampleOrder order : sample.orders()) {
            shop.speaking(
                    sample.language(),
                    currency,
                    () -> new PastOrders(shop, products, now)
                            .place(customer, new Shoppers(shop).addressOf(sample), order));
        }
        return sample.orders().size();
    }
}
