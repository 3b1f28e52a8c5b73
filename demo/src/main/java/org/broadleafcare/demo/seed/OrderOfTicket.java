package org.broadleafcare.demo.seed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrder.Line;
import org.broadleafcare.platform.order.ShopOrder.Shipment;

/** The order and the line of it that a sample ticket is about: nobody complains of a parcel that had not arrived by then. */
record OrderOfTicket(ShopOrder order, Line line) {

    /** Empty for a question about no order. Throws IllegalStateException when no order fits what the ticket says. */
    static Optional<OrderOfTicket> find(SampleTicket sample, List<ShopOrder> newestFirst, Instant opened) {
        if (sample.order() != null) {
            ShopOrder known = newestFirst.get(sample.order());
            return Optional.of(new OrderOfTicket(known, known.lines().get(0)));
        }
        String about = sample.about() == null ? "nothing" : sample.about();
        if (about.equals("nothing")) {
            return Optional.empty();
        }
        Optional<OrderOfTicket> found = newestFirst.stream()
                .filter(order -> reached(order, about).filter(opened::isAfter).isPresent())
                .flatMap(order -> line(order, sample).stream().map(line -> new OrderOfTicket(order, line)))
                .findFirst();
        if (found.isEmpty()) {
            throw new IllegalStateException(
                    "No order fits the sample ticket of " + sample.shopper() + ": " + sample.subject());
        }
        return found;
    }

    private static Optional<Line> line(ShopOrder order, SampleTicket sample) {
        String products = sample.product();
        return order.lines().stream()
                .filter(line ->
                        products == null || String.valueOf(line.productUrl()).matches(".*/(" + products + ")"))
                .findFirst();
    }

    /** When the order got there, if ever. */
    private static Optional<Instant> reached(ShopOrder order, String state) {
        return switch (state) {
            case "placed" -> Optional.of(order.submittedAt()).filter(at -> !isCancelled(order));
            case "cancelled" -> Optional.of(order.submittedAt()).filter(at -> isCancelled(order));
            case "shipped" ->
                parcels(order)
                        .filter(PastDeliveries::hasLeft)
                        .map(parcel ->
                                PastDeliveries.timetable(order, parcel, 0).shipped())
                        .findFirst();
            case "delivered" ->
                parcels(order)
                        .filter(PastDeliveries::hasArrived)
                        .map(parcel ->
                                PastDeliveries.timetable(order, parcel, 0).delivered())
                        .max(Comparator.naturalOrder());
            default -> throw new IllegalStateException("No order is ever " + state);
        };
    }

    private static Stream<Shipment> parcels(ShopOrder order) {
        return isCancelled(order)
                ? Stream.empty()
                : order.shipments().stream().filter(shipment -> shipment.method() != null);
    }

    private static boolean isCancelled(ShopOrder order) {
        return order.status().equals("CANCELLED");
    }
}
