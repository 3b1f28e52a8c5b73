package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.common.task.TaskEnvironment;
import org.broadleafcare.common.task.TaskScope;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.CarePermissions;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.platform.shop.ShopLocales;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@ShopTest
class PlatformIT {

    private final RunningShop shop;
    private final JdbcTemplate sql;
    private final ShopOrders orders;
    private final Shoppers shoppers;

    PlatformIT(RunningShop shop) {
        this.shop = shop;
        this.sql = new JdbcTemplate(shop.database().dataSource());
        this.orders = shop.site().getBean("careShopOrders", ShopOrders.class);
        this.shoppers = shop.site().getBean("careShoppers", Shoppers.class);
    }

    @Test
    void showsAnOrderAsThePlatformCharged() {
        for (String number : numbers()) {
            ShopOrder order = orders.byNumber(number).orElseThrow();

            assertThat(order.lines()).isNotEmpty().allSatisfy(line -> {
                assertThat(line.name()).isNotBlank();
                assertThat(line.pictureUrl()).isNotBlank();
                assertThat(line.productUrl()).startsWith("/");
            });
            assertThat(order.lines().stream().map(ShopOrder.Line::total).reduce((a, b) -> a.add(b)))
                    .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo(order.subTotal()));
            assertThat(order.subTotal().add(order.shipping()).add(order.tax())).isEqualByComparingTo(order.total());
            assertThat(order.total().scale())
                    .isEqualTo(Currency.getInstance(order.currency()).getDefaultFractionDigits());
            assertThat(order.payments()).isNotEmpty();
            assertThat(order.shipments())
                    .isNotEmpty()
                    .allSatisfy(to -> assertThat(to.items()).isNotEmpty())
                    .filteredOn(to -> to.method() != null)
                    .as("what is not downloaded")
                    .allSatisfy(to -> assertThat(to.address()).hasSizeGreaterThan(2));
            assertThat(order.customerName()).isNotBlank();
            assertThat(order.email()).contains("@");
        }
    }

    @Test
    void needsTheSameFewStatementsForOneOrderAsForAll() {
        Shopper jane = shoppers.byEmail("JANE@example.com").orElseThrow();
        Statements statements = new Statements(shop.site());
        int one = statements.fewest(() -> orders.ofCustomer(jane.id(), 1));
        int all = statements.fewest(() -> orders.ofCustomer(jane.id(), 100));

        assertThat(orders.ofCustomer(jane.id(), 100)).hasSizeGreaterThan(1);
        assertThat(all).isEqualTo(one).isLessThanOrEqualTo(11);
    }

    @Test
    void listsOrdersNewestFirst() {
        Shopper jane = shoppers.byEmail("jane@example.com").orElseThrow();

        List<ShopOrder> all = orders.ofCustomer(jane.id(), 100);

        assertThat(all).isSortedAccordingTo((a, b) -> b.submittedAt().compareTo(a.submittedAt()));
        assertThat(all).allSatisfy(order -> assertThat(order.customerId()).isEqualTo(jane.id()));
        assertThat(orders.countOf(jane.id())).isEqualTo(all.size());
        assertThat(orders.numbers(all.stream().map(ShopOrder::id).toList()).values())
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(ShopOrder::number).toList());
    }

    @Test
    void doesNotSeeCarts() {
        ShopOrder submitted = orders.byNumber(numbers().get(0)).orElseThrow();
        String status = submitted.status();
        try {
            sql.update("UPDATE BLC_ORDER SET ORDER_STATUS = 'IN_PROCESS' WHERE ORDER_ID = ?", submitted.id());

            assertThat(orders.byId(submitted.id())).isEmpty();
            assertThat(orders.byNumber(submitted.number())).isEmpty();
            assertThat(orders.numbers(List.of(submitted.id()))).isEmpty();
        } finally {
            sql.update("UPDATE BLC_ORDER SET ORDER_STATUS = ? WHERE ORDER_ID = ?", status, submitted.id());
        }
    }

    @Test
    void knowsWhoMayAnswerInBothWebApplications() {
        for (var context : List.of(shop.site(), shop.admin())) {
            Agents agents = context.getBean("careAgents", Agents.class);

            assertThat(agents.assignable()).extracting(Agent::login).contains("admin", "agent");
            Agent agent = agents.assignable().stream()
                    .filter(each -> each.login().equals("agent"))
                    .findFirst()
                    .orElseThrow();
            assertThat(agents.byId(agent.id())).contains(agent);
            assertThat(agent.may(CarePermissions.TICKET_READ)).isTrue();
            assertThat(agent.may(CarePermissions.SETTINGS)).isFalse();
            assertThat(agents.signedIn()).isEmpty();
        }
    }

    @Test
    void knowsTheShopsLanguages() {
        ShopLocales locales = shop.site().getBean("careShopLocales", ShopLocales.class);

        assertThat(locales.offered()).startsWith(locales.standard()).doesNotHaveDuplicates();
        assertThat(locales.countries()).allMatch(code -> code.length() == 2);
    }

    @Test
    void givesATaskTheContextOfARequestAndTakesItAway() throws Exception {
        TaskEnvironment environment = shop.site().getBean("careTaskEnvironment", TaskEnvironment.class);
        BroadleafRequestContext before = BroadleafRequestContext.getBroadleafRequestContext();

        environment.call(TaskScope.in(Locale.GERMANY), () -> {
            BroadleafRequestContext inside = BroadleafRequestContext.getBroadleafRequestContext();
            assertThat(inside.getJavaLocale().getLanguage()).isEqualTo("de");
            assertThat(inside.getBroadleafCurrency()).isNotNull();
        });

        assertThat(BroadleafRequestContext.getBroadleafRequestContext()).isSameAs(before);
    }

    private List<String> numbers() {
        return sql.queryForList(
                "SELECT ORDER_NUMBER FROM BLC_ORDER WHERE ORDER_STATUS = 'SUBMITTED' ORDER BY ORDER_ID", String.class);
    }
}
