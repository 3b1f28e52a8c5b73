package org.broadleafcare.delivery.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.delivery.DeliveryRecord;
import org.broadleafcare.delivery.DeliveryRecords;
import org.broadleafcare.delivery.Departure;
import org.broadleafcare.delivery.InvalidDelivery;
import org.broadleafcare.delivery.ShipmentNotFound;
import org.broadleafcare.delivery.dao.DeliveryDao;
import org.broadleafcare.delivery.domain.DeliveryImpl;
import org.broadleafcare.platform.order.ShopOrders;
import org.jspecify.annotations.Nullable;

/** One row per shipment, one event per change; two reporters at once end in one row. */
final class DeliveryRecordsImpl implements DeliveryRecords {
    /** Control characters and those that only turn the direction of the text around them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 1000;

    private final DeliveryDao rows;
    private final ShopOrders orders;
    private final EventLog events;
    private final Attempts attempts;
    private final Clock clock;

    DeliveryRecordsImpl(DeliveryDao rows, ShopOrders orders, EventLog events, Attempts attempts, Clock clock) {
        this.rows = rows;
        this.orders = orders;
        this.events = events;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public DeliveryRecord shipped(Departure told, Actor by) {
        Departure departure = new Departure(
                told.shipmentId(),
                checked(told.carrier(), LONGEST_NAME),
                checked(told.trackingCode(), LONGEST_NAME),
                checked(webAddress(told.trackingUrl()), LONGEST_ADDRESS),
                told.at(),
                told.expectedAt());
        return report(departure.shipmentId(), "shippedAt", "delivery.shipped", row -> row.depart(departure), by);
    }

    @Override
    public DeliveryRecord delivered(long shipmentId, Instant at, Actor by) {
        return report(shipmentId, "deliveredAt", "delivery.delivered", row -> row.arrive(at), by);
    }

    @Override
    public List<DeliveryRecord> ofOrder(long orderId) {
        return rows.ofOrder(orderId);
    }

    private DeliveryRecord report(
            long shipmentId, String first, String type, Function<DeliveryImpl, List<String>> news, Actor by) {
        return attempts.run(() -> {
            DeliveryImpl known = rows.lock(shipmentId).orElse(null);
            DeliveryImpl row = known == null ? fresh(shipmentId, by) : known;
            boolean isNew = !happened(row.record(), first);
            List<String> changed = news.apply(row);
            if (known == null) {
                rows.add(row);
            }
            if (!changed.isEmpty()) {
                log(isNew ? type : "delivery.corrected", row.record(), changed, by);
            }
            return row.record();
        });
    }

    private DeliveryImpl fresh(long shipmentId, Actor by) {
        long order = orders.ofShipment(shipmentId).orElseThrow(() -> ShipmentNotFound.withId(shipmentId));
        String login =
                Objects.requireNonNullElseGet(by.login(), () -> by.kind().name().toLowerCase(Locale.ROOT));
        return new DeliveryImpl(order, shipmentId, login, clock.instant());
    }

    private static boolean happened(DeliveryRecord record, String what) {
        return (what.equals("shippedAt") ? record.shippedAt() : record.deliveredAt()) != null;
    }

    private void log(String type, DeliveryRecord record, List<String> changed, Actor by) {
        Map<String, Object> facts = Map.of("shipmentId", record.shipmentId(), "changed", changed);
        events.append(new EventDraft(type, new Subject("order", record.orderId()), by, facts));
    }

    private static @Nullable String checked(@Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = UNSEEN.matcher(text).replaceAll("").strip();
        if (stripped.length() > most) {
            throw InvalidDelivery.tooLong(most);
        }
        return stripped;
    }

    /** It becomes a link on the agent's and the shopper's page. */
    private static @Nullable String webAddress(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        try {
            URI uri = new URI(address.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
                throw InvalidDelivery.notAWebAddress();
            }
            return uri.toASCIIString();
        } catch (URISyntaxException e) {
            throw InvalidDelivery.notAWebAddress();
        }
    }
}
