package org.broadleafcare.platform.order;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcare.platform.order.dao.LineRow;
import org.broadleafcare.platform.order.dao.LinkRow;
import org.broadleafcare.platform.order.dao.NumberRow;
import org.broadleafcare.platform.order.dao.OrderRow;
import org.broadleafcare.platform.order.dao.PaymentFieldRow;
import org.broadleafcare.platform.order.dao.PaymentRow;
import org.broadleafcare.platform.order.dao.PriceRow;
import org.broadleafcare.platform.order.dao.ShipmentItemRow;
import org.broadleafcare.platform.order.dao.ShipmentRow;
import org.broadleafcommerce.common.money.Money;
import org.jspecify.annotations.Nullable;

/** Rows of several orders, each list under the id of the order or line it belongs to. */
record OrderParts(
        Map<Long, List<LineRow>> lines,
        Map<Long, List<PriceRow>> prices,
        Map<Long, List<LinkRow>> pages,
        Map<Long, List<LinkRow>> pictures,
        Map<Long, List<PaymentRow>> payments,
        Map<Long, List<PaymentFieldRow>> cards,
        Map<Long, List<ShipmentRow>> shipments,
        Map<Long, List<ShipmentItemRow>> packed) {

    ShopOrder assemble(OrderRow head) {
        Amounts amounts = new Amounts(currencyOf(head));
        List<ShipmentRow> groups = shipments.getOrDefault(head.id(), List.of());
        return new ShopOrder(
                head.id(),
                numberOf(new NumberRow(head.id(), head.number())),
                head.submittedAt().toInstant(),
                head.status(),
                amounts.currency(),
                Boolean.TRUE.equals(head.registered()) ? head.customerId() : null,
                nameOf(head, groups),
                Stream.of(head.email(), head.customerEmail())
                        .filter(OrderParts::hasText)
                        .findFirst()
                        .orElse(""),
                groups.stream()
                        .map(ShipmentRow::countryCode)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                lines.getOrDefault(head.id(), List.of()).stream()
                        .map(line -> line(line, amounts))
                        .toList(),
                amounts.of(head.subTotal()),
                amounts.of(head.shipping()),
                amounts.of(head.tax()),
                amounts.of(head.total()),
                new PaymentLines(payments.getOrDefault(head.id(), List.of()), cards.getOrDefault(head.id(), List.of()))
                        .payments(amounts),
                groups.stream().map(this::shipment).toList());
    }

    /** A shop may number its orders later than it submits them. */
    static String numberOf(NumberRow row) {
        return Objects.requireNonNullElseGet(row.number(), () -> String.valueOf(row.orderId()));
    }

    private static String currencyOf(OrderRow head) {
        return head.currency() == null ? Money.defaultCurrency().getCurrencyCode() : head.currency();
    }

    /** Guests have no name of their own; then it is whoever gets the parcel. */
    private static String nameOf(OrderRow head, List<ShipmentRow> groups) {
        return Stream.concat(
                        Stream.of(PostalLines.name(head.firstName(), head.lastName())),
                        groups.stream().map(group -> PostalLines.name(group.firstName(), group.lastName())))
                .filter(OrderParts::hasText)
                .findFirst()
                .orElse("");
    }

    private ShopOrder.Line line(LineRow line, Amounts amounts) {
        BigDecimal total = amounts.of(LinePrice.total(line, prices.getOrDefault(line.id(), List.of())));
        return new ShopOrder.Line(
                line.id(),
                Objects.requireNonNullElse(line.name(), ""),
                line.quantity(),
                line.quantity() == 0 ? total : amounts.of(LinePrice.each(line, total)),
                total,
                picture(line.id()).orElse(null),
                pages.getOrDefault(line.id(), List.of()).stream()
                        .map(LinkRow::url)
                        .filter(OrderParts::hasText)
                        .findFirst()
                        .orElse(null));
    }

    /** The platform's main picture is called {@code primary}. */
    private Optional<String> picture(Long lineId) {
        return pictures.getOrDefault(lineId, List.of()).stream()
                .filter(link -> hasText(link.url()))
                .min(Comparator.comparing((LinkRow link) -> !"primary".equals(link.key()))
                        .thenComparing(LinkRow::key))
                .map(LinkRow::url);
    }

    private ShopOrder.Shipment shipment(ShipmentRow row) {
        List<ShopOrder.Packed> items = packed.getOrDefault(row.id(), List.of()).stream()
                .map(item -> new ShopOrder.Packed(
                        item.lineId(), Objects.requireNonNullElse(item.name(), ""), item.quantity()))
                .toList();
        return new ShopOrder.Shipment(row.id(), row.method(), row.status(), PostalLines.of(row), items);
    }

    static boolean hasText(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
