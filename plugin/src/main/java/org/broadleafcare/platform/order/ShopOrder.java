package org.broadleafcare.platform.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submitted order as Care shows it.
 *
 * @param currency ISO 4217
 * @param status the platform's status code, for example {@code SUBMITTED}
 */
public record ShopOrder(
        long id,
        String number,
        Instant submittedAt,
        String status,
        String currency,
        @Nullable Long customerId,
        String customerName,
        String email,
        @Nullable String country,
        List<Line> lines,
        BigDecimal subTotal,
        BigDecimal shipping,
        BigDecimal tax,
        BigDecimal total,
        List<Payment> payments,
        List<Shipment> shipments) {

    public OrderHead head() {
        return new OrderHead(
                id,
                number,
                customerId,
                email,
                country,
                lines.stream()
                        .map(line -> new OrderHead.Line(line.id(), line.name(), line.quantity()))
                        .toList());
    }

    /** One order line; {@code total} is what was charged for it before shipping. */
    public record Line(
            long id,
            String name,
            int quantity,
            BigDecimal unitPrice,
            BigDecimal total,
            @Nullable String pictureUrl,
            @Nullable String productUrl) {}

    /**
     * One way it was paid.
     *
     * @param type as the platform names it, for example {@code COD}
     * @param cardBrand as the gateway calls it, null when it is no card or the gateway does not say
     * @param lastFour last four digits of the card, null likewise
     * @param captured what was really taken so far
     * @param refunded what was given back so far
     */
    public record Payment(
            String type,
            BigDecimal amount,
            PaymentState state,
            @Nullable String cardBrand,
            @Nullable String lastFour,
            BigDecimal captured,
            BigDecimal refunded) {}

    /** One fulfilment group: method, platform status, where it goes, one line each, and what is in it. */
    public record Shipment(
            long id, @Nullable String method, @Nullable String status, List<String> address, List<Packed> items) {}

    /** Pieces of a line in a shipment; of a set its parts. */
    public record Packed(long lineId, String name, int quantity) {}
}
