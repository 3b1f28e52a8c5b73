package org.broadleafcare.demo.currency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.broadleafcommerce.common.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopCurrencyTest {

    @ParameterizedTest
    @CsvSource({
        "49.90, EUR, 49.90",
        "12.345, EUR, 12.35",
        "0, EUR, 0.00",
        "49.90, USD, 54.99",
        "49.99, USD, 54.99",
        "50.00, USD, 55.99",
        "0.10, USD, 0.99",
        "0, USD, 0.00",
        "49.90, JPY, 7980",
        "4.90, JPY, 780",
        "12.90, JPY, 2060",
        "0.03, JPY, 0",
        "0, JPY, 0"
    })
    void roundsAsPricesLookInEachCurrency(BigDecimal euros, ShopCurrency currency, BigDecimal expected) {
        Money price = currency.price(euros);

        assertThat(price.getAmount()).isEqualTo(expected);
        assertThat(price.getCurrency().getCurrencyCode()).isEqualTo(currency.name());
    }

    @Test
    void knowsNoOtherCurrency() {
        assertThat(ShopCurrency.ofCode("JPY")).contains(ShopCurrency.JPY);
        assertThat(ShopCurrency.ofCode("CHF")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 7980 | JPY | ¥7,980",
                "en | 54.99 | USD | $54.99",
                "en | 49.9 | EUR | €49.90",
                "ja | 7980 | JPY | ￥7,980",
                "ar | 1054.99 | EUR | €\u00a01,054.99",
                "ar-EG | 7980 | EUR | ٧٬٩٨٠٫٠٠\u00a0€"
            })
    void writesAmountsWithTheDecimalsOfTheirCurrency(String locale, BigDecimal amount, String currency, String text) {
        assertThat(PriceText.format(new Money(amount, currency), Locale.forLanguageTag(locale)))
                .isEqualTo(text);
    }
}
