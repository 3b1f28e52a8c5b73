package org.broadleafcare.demo.currency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class DestinationsTest {
    private final Destinations destinations = new Destinations();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void guessesTheCountryTheBrowserNames() {
        request.addHeader("Accept-Language", "en-US");
        request.addPreferredLocale(Locale.US);

        assertThat(destinations.of(request)).isEqualTo(new Destination("US", ShopCurrency.USD, false));
    }

    @Test
    void isAtHomeForABrowserThatNamesNoCountry() {
        assertThat(destinations.of(request)).isEqualTo(new Destination("DE", ShopCurrency.EUR, false));
    }

    @Test
    void takesTheUsualCurrencyOfTheChosenCountryUnlessAnotherIsChosen() {
        destinations.choose(request, "JP", null);
        assertThat(destinations.of(request).currency()).isEqualTo(ShopCurrency.JPY);

        destinations.choose(request, "JP", ShopCurrency.EUR);
        assertThat(destinations.of(request)).isEqualTo(new Destination("JP", ShopCurrency.EUR, true));
    }

    @Test
    void ignoresACountryTheShopDoesNotDeliverTo() {
        destinations.choose(request, "XX", ShopCurrency.JPY);

        assertThat(destinations.of(request).country()).isEqualTo("DE");
    }

    @Test
    void learnsTheShoppersCountryButNeverOverTheirChoice() {
        destinations.learn(request, "US");
        assertThat(destinations.of(request).currency()).isEqualTo(ShopCurrency.USD);

        destinations.choose(request, "FR", null);
        destinations.learn(request, "JP");
        assertThat(destinations.of(request).country()).isEqualTo("FR");
    }
}
