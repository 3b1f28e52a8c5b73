package org.broadleafcare.platform.order;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcare.platform.order.dao.HeadRow;
import org.broadleafcare.platform.order.dao.NumberRow;

/** Puts the head of an order together from the rows of its lines. */
final class OrderHeads {
    private OrderHeads() {}

    /** The head of the first row's order, whatever other orders follow. */
    static Optional<OrderHead> first(List<HeadRow> rows) {
        return rows.stream().findFirst().map(head -> head(head, rows));
    }

    private static OrderHead head(HeadRow head, List<HeadRow> rows) {
        return new OrderHead(
                head.orderId(),
                OrderParts.numberOf(new NumberRow(head.orderId(), head.number())),
                Boolean.TRUE.equals(head.registered()) ? head.customerId() : null,
                Stream.of(head.email(), head.customerEmail())
                        .filter(OrderParts::hasText)
                        .findFirst()
                        .orElse(""),
                head.countryCode(),
                rows.stream()
                        .filter(row -> row.orderId().equals(head.orderId()))
                        .flatMap(OrderHeads::line)
                        .toList());
    }

    private static Stream<OrderHead.Line> line(HeadRow row) {
        return row.lineId() == null || row.quantity() == null
                ? Stream.of()
                : Stream.of(new OrderHead.Line(
                        row.lineId(), Objects.requireNonNullElse(row.lineName(), ""), row.quantity()));
    }
}
