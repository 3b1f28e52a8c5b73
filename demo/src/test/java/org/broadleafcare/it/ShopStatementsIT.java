package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.SettingsAdmin;
import org.broadleafcare.demo.RunningShop;
import org.junit.jupiter.api.Test;

/** What Care asks of the database in requests: nothing on pages that are not its own, little on those that are. */
@ShopTest
class ShopStatementsIT {
    private final SitePage jane;
    private final String order;

    ShopStatementsIT(RunningShop shop) {
        shop.site()
                .getBean("careSettingsAdmin", SettingsAdmin.class)
                .put("limit.requests.per-hour", "10000", SettingScope.global(), null, Actor.system());
        this.order = new Requests(shop).orders.get(0).number();
        this.jane = new SitePage(shop).signInAsJane();
    }

    @Test
    void shopPagesAskNothingOfCare() throws Exception {
        for (String page : List.of("/", "/kitchen/kettle", "/account", "/account/orders")) {
            jane.open(page);

            List<String> statements = WebStatements.during(() -> jane.open(page));

            assertThat(jane.status()).isEqualTo(200);
            assertThat(statements).as(page).noneMatch(sql -> sql.contains("CARE_"));
        }
        assertThat(WebStatements.during(() -> jane.open("/account/orders"))).isNotEmpty();
        assertThat(WebStatements.during(() -> jane.open("/account/requests"))).anyMatch(sql -> sql.contains("CARE_"));
    }

    @Test
    void theOrderPageAsksOnceWhatBecameOfItsParcels() throws Exception {
        String page = "/account/orders/" + order;
        jane.open(page);

        List<String> statements = WebStatements.during(() -> jane.open(page));

        assertThat(jane.status()).isEqualTo(200);
        assertThat(statements.stream().filter(sql -> sql.contains("CARE_")))
                .singleElement()
                .asString()
                .contains("CARE_DELIVERY");
    }

    @Test
    void sendingAFormNeedsAtMostTwelveStatementsMoreThanAnEmptyRequest() throws Exception {
        int empty = WebStatements.during(() -> jane.open("/no-such-page")).size();
        int all = Integer.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            jane.open("/account/requests/new?order=" + order);
            List<String> sent = WebStatements.during(
                    () -> jane.write(Map.of("topic", "where_is_my_order", "text", "Where is it?")));
            assertThat(jane.status()).isEqualTo(200);
            List<String> form = sent.subList(0, lastInsert(sent) + 1);
            all = Math.min(all, form.size());
        }

        // The scheduler's own insert of the mail's task is the one statement that neither logger tells of.
        assertThat(all - empty + 1).isLessThanOrEqualTo(12);
    }

    /** After it comes the page of the new request, which the browser was sent on to. */
    private static int lastInsert(List<String> statements) {
        int last = -1;
        for (int at = 0; at < statements.size(); at++) {
            last = statements.get(at).startsWith("insert into CARE_") ? at : last;
        }
        assertThat(last).isPositive();
        return last;
    }
}
