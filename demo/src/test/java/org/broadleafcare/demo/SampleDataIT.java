package org.broadleafcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.broadleafcare.demo.payment.gateway.CardGateway;
import org.broadleafcare.it.ShopTest;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a fresh shop holds. Other tests add to it, so nothing is counted from above. */
@ShopTest
class SampleDataIT {
    private static final String OF_SAMPLE_TICKETS = " CARE_TICKET where SUBMISSION_KEY like 'sample:%'";

    private final JdbcTemplate sql;
    private final RunningShop shop;

    SampleDataIT(RunningShop shop) {
        this.shop = shop;
        this.sql = new JdbcTemplate(shop.database().dataSource());
    }

    @Test
    void peopleOfManyCountriesHaveBoughtInEveryCurrency() {
        assertThat(words("select distinct a.COUNTRY from BLC_FULFILLMENT_GROUP g"
                        + " join BLC_ADDRESS a on a.ADDRESS_ID = g.ADDRESS_ID"))
                .contains("US", "GB", "DE", "AT", "FR", "ES", "IT", "NL", "PL", "SE", "NO", "JP", "CN", "EG");
        assertThat(sql.queryForObject(
                        "select count(*) from BLC_CUSTOMER where IS_REGISTERED = true and DATE_CREATED < ?",
                        Integer.class,
                        Timestamp.from(Instant.now().minus(Duration.ofDays(40)))))
                .isGreaterThanOrEqualTo(25);
        assertThat(words("select distinct CURRENCY_CODE from BLC_ORDER where SUBMIT_DATE is not null"))
                .contains("EUR", "USD", "JPY");
    }

    @Test
    void ordersOfHalfAYearAreInEveryState() {
        assertThat(count("BLC_ORDER where SUBMIT_DATE is not null")).isGreaterThanOrEqualTo(200);
        assertThat(words("select distinct ORDER_STATUS from BLC_ORDER where SUBMIT_DATE is not null"))
                .contains("SUBMITTED", "CANCELLED");
        assertThat(words("select distinct STATUS from BLC_FULFILLMENT_GROUP where STATUS is not null"))
                .contains("PROCESSING", "FULFILLED", "DELIVERED");
        Timestamp fiveMonthsAgo = Timestamp.from(Instant.now().minus(Duration.ofDays(150)));
        assertThat(sql.queryForObject(
                        "select count(*) from BLC_ORDER where SUBMIT_DATE < ?", Integer.class, fiveMonthsAgo))
                .isPositive();
    }

    @Test
    void someOrdersLeftInTwoParcels() {
        String ofTwo = "select o.ORDER_ID from BLC_FULFILLMENT_GROUP o where o.FULFILLMENT_OPTION_ID is not null"
                + " group by o.ORDER_ID having count(*) = 2";
        assertThat(sql.queryForList(ofTwo)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(
                        sql.queryForList(
                                "select g.FULFILLMENT_GROUP_ID from BLC_FULFILLMENT_GROUP g join BLC_ORDER o on o.ORDER_ID ="
                                        + " g.ORDER_ID where o.SUBMIT_DATE is not null and not exists (select 1 from"
                                        + " BLC_FULFILLMENT_GROUP_ITEM i where i.FULFILLMENT_GROUP_ID = g.FULFILLMENT_GROUP_ID)"))
                .as("empty parcels")
                .isEmpty();
        assertThat(sql.queryForList("select i.ORDER_ITEM_ID from BLC_FULFILLMENT_GROUP_ITEM i"
                        + " group by i.ORDER_ITEM_ID having count(*) > 1"))
                .as("lines in two parcels")
                .isEmpty();
    }

    @Test
    void everyParcelThatLeftHasARecordAndNoOther() {
        String left = "(select g.FULFILLMENT_GROUP_ID from BLC_FULFILLMENT_GROUP g join BLC_ORDER o on o.ORDER_ID ="
                + " g.ORDER_ID where o.ORDER_STATUS = 'SUBMITTED' and g.STATUS in ('FULFILLED', 'DELIVERED'))";
        assertThat(count("CARE_DELIVERY where FULFILLMENT_GROUP_ID in " + left)).isGreaterThan(150);
        assertThat(count("CARE_DELIVERY d join BLC_FULFILLMENT_GROUP g on g.FULFILLMENT_GROUP_ID ="
                        + " d.FULFILLMENT_GROUP_ID where g.STATUS = 'PROCESSING'"))
                .isZero();
        assertThat(sql.queryForObject(
                        "select count(*) from CARE_DELIVERY where DELIVERED_AT < SHIPPED_AT or SHIPPED_AT > ?",
                        Integer.class,
                        Timestamp.from(Instant.now().plus(Duration.ofDays(1)))))
                .isZero();
    }

    @Test
    void theCardGatewayKnowsEveryPayment() throws PaymentException {
        assertThat(words("select distinct TRANSACTION_TYPE from BLC_ORDER_PAYMENT_TRANSACTION"))
                .contains("AUTHORIZE", "CAPTURE", "REFUND", "VOID");
        CardGateway gateway = shop.site().getBean(CardGateway.class);
        List<String> references = sql.queryForList(
                "select distinct f.FIELD_VALUE from BLC_TRANS_ADDITNL_FIELDS f where f.FIELD_NAME = 'GATEWAY_REFERENCE'",
                String.class);
        assertThat(references).hasSizeGreaterThan(200);
        for (String reference : references.subList(0, 20)) {
            assertThat(gateway.byReference(reference)).as(reference).isPresent();
        }
    }

    @Test
    void ticketsAreInEveryStateAndSpreadOverTime() {
        assertThat(words("select distinct STATUS from" + OF_SAMPLE_TICKETS))
                .contains("NEW", "OPEN", "PENDING", "ON_HOLD", "SOLVED", "CLOSED");
        assertThat(words("select distinct LOCALE from" + OF_SAMPLE_TICKETS)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(count(OF_SAMPLE_TICKETS + " and CUSTOMER_ID is null")).isPositive();
        assertThat(count("CARE_TICKET where PREVIOUS_TICKET_ID is not null")).isPositive();
        assertThat(count("CARE_ATTACHMENT")).isPositive();
        assertThat(count("CARE_TICKET_MESSAGE where VISIBILITY = 'INTERNAL'")).isPositive();
        int tickets = count(OF_SAMPLE_TICKETS);
        assertThat(tickets).isGreaterThanOrEqualTo(60);
        assertThat(sql.queryForObject("select count(distinct CREATED_AT) from" + OF_SAMPLE_TICKETS, Integer.class))
                .isGreaterThan(tickets - 5);
    }

    @Test
    void closedTicketsWereClosedInThePast() {
        // Within a week of being solved, not when the shop was first started.
        assertThat(sql.query(
                        "select SOLVED_AT, CLOSED_AT from" + OF_SAMPLE_TICKETS + " and STATUS = 'CLOSED'",
                        (row, at) -> Duration.between(
                                row.getTimestamp(1).toInstant(),
                                row.getTimestamp(2).toInstant())))
                .isNotEmpty()
                .allSatisfy(solved -> assertThat(solved).isLessThanOrEqualTo(Duration.ofDays(7)));
    }

    @Test
    void nobodyIsMailedAboutThePast() {
        assertThat(sql.queryForObject(
                        "select count(*) from CARE_MAIL where CREATED_AT < ?",
                        Integer.class,
                        Timestamp.from(Instant.now().minus(Duration.ofHours(6)))))
                .isZero();
    }

    private int count(String from) {
        return sql.queryForObject("select count(*) from " + from, Integer.class);
    }

    private Set<String> words(String query) {
        return new TreeSet<>(sql.queryForList(query, String.class));
    }
}
