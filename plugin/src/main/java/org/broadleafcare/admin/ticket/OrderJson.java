package org.broadleafcare.admin.ticket;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadleafcare.admin.ticket.TicketJson.Line;
import org.broadleafcare.admin.ticket.TicketJson.Order;
import org.broadleafcare.admin.ticket.TicketJson.Packed;
import org.broadleafcare.admin.ticket.TicketJson.Payment;
import org.broadleafcare.admin.ticket.TicketJson.Shipment;
import org.broadleafcare.admin.ticket.TicketJson.Tracking;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.delivery.DeliveryRecord;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.TicketItem;
import org.jspecify.annotations.Nullable;

/** An order beside a ticket. */
final class OrderJson {
    private OrderJson() {}

    static Order of(ShopOrder order, List<DeliveryRecord> deliveries, TicketView ticket, Caller caller) {
        Set<Long> selected =
                ticket.items().stream().map(TicketItem::orderItemId).collect(Collectors.toSet());
        Masking masking = Masking.of(caller);
        Map<Long, DeliveryRecord> known =
                deliveries.stream().collect(Collectors.toMap(DeliveryRecord::shipmentId, Function.identity()));
        return new Order(
                order.number(),
                order.submittedAt(),
                order.status(),
                order.currency(),
                order.lines().stream()
                        .map(line -> line(line, selected.contains(line.id())))
                        .toList(),
                order.subTotal().toPlainString(),
                order.shipping().toPlainString(),
                order.tax().toPlainString(),
                order.total().toPlainString(),
                order.payments().stream().map(OrderJson::payment).toList(),
                order.shipments().stream()
                        .map(shipment -> shipment(shipment, known.get(shipment.id()), masking))
                        .toList(),
                caller.url("/order/" + order.id()));
    }

    private static Shipment shipment(ShopOrder.Shipment shipment, @Nullable DeliveryRecord delivery, Masking masking) {
        return new Shipment(
                shipment.method(),
                shipment.status(),
                masking.address(shipment.address()),
                shipment.items().stream()
                        .map(item -> new Packed(item.lineId(), item.name(), item.quantity()))
                        .toList(),
                delivery == null ? null : tracking(delivery, masking.isOn()));
    }

    /** The carrier's page shows where the parcel goes. */
    private static Tracking tracking(DeliveryRecord delivery, boolean masked) {
        return new Tracking(
                delivery.carrier(),
                masked ? null : delivery.trackingCode(),
                masked ? null : delivery.trackingUrl(),
                delivery.shippedAt(),
                delivery.expectedAt(),
                delivery.deliveredAt());
    }

    private static Payment payment(ShopOrder.Payment paid) {
        return new Payment(
                paid.type(),
                paid.amount().toPlainString(),
                paid.state().name(),
                paid.cardBrand(),
                paid.lastFour(),
                paid.captured().toPlainString(),
                paid.refunded().toPlainString());
    }

    private static Line line(ShopOrder.Line line, boolean selected) {
        return new Line(
                line.id(),
                line.name(),
                line.quantity(),
                line.unitPrice().toPlainString(),
                line.total().toPlainString(),
                line.pictureUrl(),
                selected);
    }
}
