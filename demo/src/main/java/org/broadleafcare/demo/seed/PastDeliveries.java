package org.broadleafcare.demo.seed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.broadleafcare.common.Actor;
import org.broadleafcare.delivery.DeliveryRecords;
import org.broadleafcare.delivery.Departure;
import org.broadleafcare.demo.seed.CareSamplePast.Known;
import org.broadleafcare.demo.seed.CareSamplePast.Scene;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrder.Shipment;
import org.springframework.context.ApplicationContext;

/** What the carriers have reported of the sample orders, told by where the platform says each parcel is. */
final class PastDeliveries {
    private static final String TRACKING = "https://www.example.com/track?number=";

    private final DeliveryRecords deliveries;
    private final Map<String, List<String>> carriers = new HashMap<>();
    private final Random digits = new Random(SampleShopper.SEED);

    PastDeliveries(ApplicationContext shop) {
        this.deliveries = shop.getBean("careDeliveryRecords", DeliveryRecords.class);
        SeedTable.rows("carriers.csv").forEach(row -> carriers.put(row.get(0), row));
    }

    List<Scene> scenes(Collection<Known> shoppers) {
        List<Scene> scenes = new ArrayList<>();
        for (Known known : shoppers) {
            // Oldest first, so that the same parcel gets the same number at every first start.
            List<ShopOrder> orders = new ArrayList<>(known.orders());
            Collections.reverse(orders);
            orders.forEach(order -> scenes.addAll(scenes(order)));
        }
        return scenes;
    }

    private List<Scene> scenes(ShopOrder order) {
        List<Scene> scenes = new ArrayList<>();
        int parcel = 0;
        for (Shipment shipment : order.shipments()) {
            if (shipment.method() == null) {
                scenes.add(arrival(shipment, order.submittedAt()));
                continue;
            }
            Timetable times = timetable(order, shipment, parcel++);
            if (hasLeft(shipment)) {
                Departure departure = departure(order, shipment, times);
                scenes.add(new Scene(departure.at(), () -> deliveries.shipped(departure, Actor.system())));
            }
            if (hasArrived(shipment)) {
                scenes.add(arrival(shipment, times.delivered()));
            }
        }
        return order.status().equals("CANCELLED") ? List.of() : scenes;
    }

    private Scene arrival(Shipment shipment, Instant at) {
        return new Scene(at, () -> deliveries.delivered(shipment.id(), at, Actor.system()));
    }

    /** The platform keeps a delivery option's name in the shop's own language. */
    static Timetable timetable(ShopOrder order, Shipment shipment, int parcel) {
        String express = SampleText.in(SampleText.HOME).name(Foundations.EXPRESS);
        return new Timetable(order.submittedAt(), express.equals(shipment.method()), parcel);
    }

    static boolean hasArrived(Shipment shipment) {
        return "DELIVERED".equals(shipment.status());
    }

    static boolean hasLeft(Shipment shipment) {
        return hasArrived(shipment) || "FULFILLED".equals(shipment.status());
    }

    private Departure departure(ShopOrder order, Shipment shipment, Timetable times) {
        List<String> carrier = carriers.get(String.valueOf(order.country()));
        if (carrier == null) {
            throw new IllegalStateException("No carrier in carriers.csv goes to " + order.country());
        }
        String number = number(carrier.get(2));
        return new Departure(
                shipment.id(), carrier.get(1), number, TRACKING + number, times.shipped(), times.expected());
    }

    private String number(String form) {
        StringBuilder number = new StringBuilder();
        for (char place : form.toCharArray()) {
            number.append(
                    switch (place) {
                        case '#' -> String.format(Locale.ROOT, "%d", digits.nextInt(10));
                        case '@' -> String.valueOf((char) ('A' + digits.nextInt(26)));
                        default -> String.valueOf(place);
                    });
        }
        return number.toString();
    }
}
