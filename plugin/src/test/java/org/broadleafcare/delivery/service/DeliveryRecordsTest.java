package org.broadleafcare.delivery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.delivery.DeliveryRecord;
import org.broadleafcare.delivery.DeliveryRecords;
import org.broadleafcare.delivery.Departure;
import org.broadleafcare.delivery.InvalidDelivery;
import org.broadleafcare.delivery.ShipmentNotFound;
import org.broadleafcare.delivery.dao.DeliveryDao;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.ticket.dao.TicketDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryRecordsTest {
    private static final TicketDatabase DATABASE = new TicketDatabase("deliveries");
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Actor WAREHOUSE = Actor.system();

    private final List<EventDraft> events = Collections.synchronizedList(new ArrayList<>());
    private final DeliveryRecords deliveries = deliveries();

    @BeforeEach
    void empty() {
        DATABASE.jdbc().update("delete from CARE_DELIVERY");
    }

    @Test
    void keepsWhatWasReported() {
        DeliveryRecord record = deliveries.shipped(parcel(" DHL ", "https://example.com/t?c=1", MONDAY), WAREHOUSE);

        assertThat(record.orderId()).isEqualTo(7);
        assertThat(record.carrier()).isEqualTo("DHL");
        assertThat(record.deliveredAt()).isNull();
        assertThat(deliveries.ofOrder(7)).containsExactly(record);
        assertThat(types()).containsExactly("delivery.shipped");
    }

    @Test
    void toldTheSameAgainChangesNothing() {
        deliveries.shipped(parcel("DHL", null, MONDAY), WAREHOUSE);
        deliveries.shipped(parcel("DHL", " ", MONDAY), WAREHOUSE);
        deliveries.delivered(71, day(2), WAREHOUSE);
        deliveries.delivered(71, day(2), WAREHOUSE);

        assertThat(deliveries.ofOrder(7)).hasSize(1);
        assertThat(types()).containsExactly("delivery.shipped", "delivery.delivered");
    }

    @Test
    void toldSomethingElseCorrectsTheRecordAndSaysWhatOf() {
        deliveries.shipped(parcel("DHL", null, MONDAY), WAREHOUSE);
        deliveries.shipped(parcel("DPD", null, MONDAY), WAREHOUSE);

        assertThat(deliveries.ofOrder(7)).extracting(DeliveryRecord::carrier).containsExactly("DPD");
        assertThat(events.get(1).type()).isEqualTo("delivery.corrected");
        assertThat(events.get(1).facts()).containsEntry("changed", List.of("carrier"));
    }

    @Test
    void takesAnArrivalWhoseDepartureNobodyReported() {
        DeliveryRecord record = deliveries.delivered(72, MONDAY, WAREHOUSE);

        assertThat(record.shippedAt()).isNull();
        assertThat(record.deliveredAt()).isEqualTo(MONDAY);
    }

    @Test
    void refusesToArriveBeforeItLeft() {
        deliveries.shipped(parcel("DHL", null, day(3)), WAREHOUSE);

        assertThatThrownBy(() -> deliveries.delivered(71, day(2), WAREHOUSE)).isInstanceOf(InvalidDelivery.class);
        assertThat(deliveries.ofOrder(7))
                .extracting(DeliveryRecord::deliveredAt)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//example.com/t",
                "/track",
                "ftp://example.com/t",
                "https://",
                "https://me@example.com/",
                "https://a b"
            })
    void takesWebAddressesOnly(String address) {
        assertThatThrownBy(() -> deliveries.shipped(parcel("DHL", address, MONDAY), WAREHOUSE))
                .isInstanceOf(InvalidDelivery.class);
        assertThat(deliveries.ofOrder(7)).isEmpty();
    }

    @Test
    void refusesAnAddressThatIsTooLongOnceItIsEncoded() {
        String address = "https://example.com/" + "ü".repeat(500);

        assertThatThrownBy(() -> deliveries.shipped(parcel("DHL", address, MONDAY), WAREHOUSE))
                .isInstanceOf(InvalidDelivery.class);
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        DeliveryRecord record = deliveries.shipped(parcel("D\u202eH\u0000L\n", null, MONDAY), WAREHOUSE);

        assertThat(record.carrier()).isEqualTo("DHL");
    }

    @Test
    void knowsNoShipmentOfNoOrder() {
        assertThatThrownBy(() -> deliveries.delivered(4711, MONDAY, WAREHOUSE)).isInstanceOf(ShipmentNotFound.class);
    }

    @Test
    void twoReportersAtOnceEndInOneRow() {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<DeliveryRecord>> both = Stream.of("DHL", "DPD")
                .map(carrier -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return deliveries.shipped(parcel(carrier, null, MONDAY), WAREHOUSE);
                }))
                .toList();
        start.countDown();
        both.forEach(CompletableFuture::join);

        assertThat(deliveries.ofOrder(7)).hasSize(1);
    }

    @Test
    void readsAnOrderInOneStatement() {
        deliveries.delivered(71, MONDAY, WAREHOUSE);
        deliveries.delivered(72, MONDAY, WAREHOUSE);

        assertThat(DATABASE.statements(() -> DATABASE.inTransaction(() -> deliveries.ofOrder(7))))
                .isEqualTo(1);
        assertThat(deliveries.ofOrder(7)).extracting(DeliveryRecord::shipmentId).containsExactly(71L, 72L);
    }

    private List<String> types() {
        return events.stream().map(EventDraft::type).toList();
    }

    private static Departure parcel(String carrier, @Nullable String url, Instant at) {
        return new Departure(71, carrier, "00340", url, at, at.plus(Duration.ofDays(3)));
    }

    private static Instant day(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private DeliveryRecords deliveries() {
        ShopOrders orders = mock(ShopOrders.class);
        when(orders.ofShipment(71)).thenReturn(OptionalLong.of(7));
        when(orders.ofShipment(72)).thenReturn(OptionalLong.of(7));
        when(orders.ofShipment(4711)).thenReturn(OptionalLong.empty());
        EventLog log = mock(EventLog.class);
        doAnswer(call -> events.add(call.getArgument(0))).when(log).append(org.mockito.ArgumentMatchers.any());
        return new DeliveryRecordsImpl(
                DATABASE.dao(new DeliveryDao()),
                orders,
                log,
                new Attempts(DATABASE.transactions()),
                Clock.fixed(MONDAY, ZoneOffset.UTC));
    }
}
