package org.broadleafcare.demo.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcare.demo.currency.Destinations;
import org.broadleafcare.demo.currency.ShopCurrency;
import org.broadleafcare.demo.seed.SampleOrder.Fate;
import org.broadleafcare.demo.seed.SampleOrder.Line;
import org.junit.jupiter.api.Test;

class SampleShopperTest {
    private final List<SampleShopper> all = SampleShopper.all();

    @Test
    void drawsTheSamePastForTheSameSeed() {
        assertThat(SampleShopper.all()).isEqualTo(all);
        assertThat(new OrderPlan(1).next("Ann", "1 PLACED")).isNotEqualTo(new OrderPlan(2).next("Ann", "1 PLACED"));
    }

    @Test
    void livesInEveryCountryOfTheStory() {
        assertThat(all).hasSizeGreaterThanOrEqualTo(25);
        assertThat(all.stream().map(SampleShopper::email).distinct()).hasSameSizeAs(all);
        assertThat(all.stream().map(SampleShopper::country).collect(Collectors.toSet()))
                .contains("US", "GB", "DE", "AT", "FR", "ES", "IT", "NL", "PL", "SE", "NO", "JP", "CN", "EG");
    }

    @Test
    void speaksALanguageOfTheShopAndPaysInEveryCurrency() {
        Destinations destinations = new Destinations();
        Set<String> languages =
                ShopLanguage.all().stream().map(ShopLanguage::code).collect(Collectors.toSet());

        assertThat(all.stream().map(SampleShopper::language).collect(Collectors.toSet()))
                .isEqualTo(languages);
        assertThat(all.stream()
                        .map(shopper ->
                                destinations.currencyOf(shopper.country()).orElseThrow())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ShopCurrency.values());
        Set<String> delivered =
                SeedTable.rows("carriers.csv").stream().map(row -> row.get(0)).collect(Collectors.toSet());
        assertThat(delivered)
                .containsAll(all.stream().map(SampleShopper::country).toList());
    }

    @Test
    void hasPlacedOrdersOfEveryFateOverHalfAYear() {
        assertThat(orders()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(orders().stream().map(SampleOrder::fate).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Fate.values()));
        assertThat(orders().stream().map(SampleOrder::ago))
                .allMatch(ago -> ago.compareTo(Duration.ofDays(180)) < 0)
                .anyMatch(ago -> ago.compareTo(Duration.ofDays(160)) > 0)
                .anyMatch(ago -> ago.compareTo(Duration.ofHours(6)) < 0);
    }

    @Test
    void hasBoughtEveryProductThatCanBeHad() {
        Set<Integer> bought = orders().stream()
                .flatMap(order -> order.lines().stream())
                .map(Line::product)
                .collect(Collectors.toSet());
        List<SampleProduct> catalogue = SampleProduct.all();
        for (int place = 0; place < catalogue.size(); place++) {
            assertThat(bought.contains(place))
                    .as(catalogue.get(place).key())
                    .isEqualTo(!catalogue.get(place).is("soldout"));
        }
    }

    @Test
    void whatHasArrivedDidSoBeforeToday() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        for (SampleOrder order : orders()) {
            Timetable last =
                    new Timetable(now.minus(order.ago()), order.delivery().equals(Foundations.EXPRESS), 1);
            if (order.fate().hasArrived() && order.ago().compareTo(Duration.ofDays(7)) >= 0) {
                assertThat(last.delivered()).isBefore(now);
            }
            if (order.fate() == Fate.RETURNED || order.fate() == Fate.RETURNED_IN_PART) {
                assertThat(last.refunded()).isBefore(now);
            }
        }
    }

    private List<SampleOrder> orders() {
        return all.stream().flatMap(shopper -> shopper.orders().stream()).toList();
    }
}
