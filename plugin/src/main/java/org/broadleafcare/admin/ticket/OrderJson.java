package org.broadleafcare.admin.ticket;

import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcare.admin.ticket.TicketJson.Line;
import org.broadleafcare.admin.ticket.TicketJson.Order;
import org.broadleafcare.admin.ticket.TicketJson.Payment;
import org.broadleafcare.admin.ticket.TicketJson.Shipment;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.TicketItem;

/** An order beside a ticket. */
final class OrderJson {
    private OrderJson() {}

    static Order of(ShopOrder order, TicketView ticket, Caller caller) {
        Set<Long> selected =
                ticket.items().stream().map(TicketItem::orderItemId).collect(Collectors.toSet());
        Masking masking = Masking.of(caller);
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
                        .map(shipment ->
                                new Shipment(shipment.method(), shipment.status(), masking.address(shipment.address())))
                        .toList(),
                caller.url("/order/" + order.id()));
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
