package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.payment.ledger.Behaviour;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Care asks of the database while somebody shops: nothing, from the first piece in the cart to the thanks. */
@ShopTest
class CheckoutStatementsIT {
    private static final Map<String, String> ADDRESS = Map.of(
            "email", "jane@example.com",
            "firstName", "Jane",
            "lastName", "Miller",
            "street", "1 Test Lane",
            "postalCode", "N1",
            "city", "London",
            "country", "GB");
    private static final Map<String, String> CARD = Map.of(
            "method", "card",
            "cardNumber", Behaviour.WORKS.number(),
            "code", "737",
            "month", "11",
            "year", Year.now().plusYears(3).toString());

    private final SitePage jane;

    CheckoutStatementsIT(RunningShop shop) {
        jane = new SitePage(shop).signInAsJane();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cod", "card"})
    void checkoutAsksNothingOfCareAndWritesNothingThere(String method) throws Exception {
        List<String> all = new ArrayList<>();
        all.addAll(WebStatements.during(() -> jane.open("/kitchen/kettle")));
        all.addAll(WebStatements.during(() -> jane.submit("form[action=/cart/add]", Map.of("quantity", "1"))));
        all.addAll(WebStatements.during(() -> jane.open("/checkout")));
        Map<String, String> address = new HashMap<>(ADDRESS);
        address.put("option", jane.html().expectFirst("input[name=option]").val());
        all.addAll(WebStatements.during(() -> jane.submit("form[action=/checkout/delivery]", address)));
        assertThat(jane.path()).isEqualTo("/checkout/review");

        List<String> placing = WebStatements.during(
                () -> jane.submit("form#pay", method.equals("card") ? CARD : Map.of("method", method)));

        assertThat(jane.path()).startsWith("/confirmation/");
        assertThat(placing).anyMatch(sql -> sql.startsWith("update BLC_ORDER "));
        all.addAll(placing);
        assertThat(all).noneMatch(sql -> sql.contains("CARE_"));
    }
}
