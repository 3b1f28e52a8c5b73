package org.broadleafcare.demo.payment.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardTest {
    private static final YearMonth NOW = YearMonth.of(2030, 3);
    private static final byte[] SECRET = {1, 2, 3};

    @ParameterizedTest
    @CsvSource({
        "4242424242424241,12,2031,123,invalid_number",
        "424242,12,2031,123,invalid_number",
        "4242 4242 4242 4242,2,2030,123,expired",
        "4242424242424242,13,2031,123,expired",
        "4242424242424242,3,2030,12,invalid_code"
    })
    void refusesACardThatCannotBe(String number, String month, String year, String code, String why) {
        Fields typed = Fields.none()
                .with("number", number)
                .with("month", month)
                .with("year", year)
                .with("code", code);

        assertThatThrownBy(() -> Card.of(typed, SECRET, NOW))
                .isInstanceOf(RefusedByLedger.class)
                .hasMessage(why);
    }
}
