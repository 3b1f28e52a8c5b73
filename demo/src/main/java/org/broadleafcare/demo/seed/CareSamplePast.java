package org.broadleafcare.demo.seed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.ticket.TicketFilter;
import org.broadleafcare.ticket.TicketQueries;
import org.springframework.context.ApplicationContext;

/**
 * What Care knows of the sample orders: what became of the parcels, and the tickets shoppers and guests have written in half a
 * year, in twelve languages and every status. Everything goes through Care's own services as carriers, shoppers and agents do,
 * each step at its time; no mail is sent for the past.
 */
public final class CareSamplePast {
    private static final TicketFilter ALL = new TicketFilter(Set.of(), null, false, null);
    private static final int MOST_ORDERS = 50;
    private static final int TOLD_EVERY = 150;

    private final ApplicationContext shop;
    private final SampleClock clock;
    private final Consumer<String> progress;

    public CareSamplePast(ApplicationContext shop, Consumer<String> progress) {
        this.shop = shop;
        this.clock = shop.getBean("careSystemClock", SampleClock.class);
        this.progress = progress;
    }

    /** One thing that happened. */
    record Scene(Instant at, Runnable work) {}

    /** A shopper of the table as the shop knows them now. */
    record Known(Shopper shopper, List<ShopOrder> orders) {}

    /** Does nothing in a shop that has tickets already; returns how many were opened. */
    public int fillIfEmpty() {
        if (shop.getBean("careTicketQueries", TicketQueries.class).count(ALL, 1) > 0) {
            return 0;
        }
        Map<String, Known> shoppers = shoppers();
        List<Scene> scenes = new ArrayList<>(new PastDeliveries(shop).scenes(shoppers.values()));
        int parcels = scenes.size();
        PastTickets tickets = new PastTickets(shop, shoppers, clock.instant());
        scenes.addAll(tickets.scenes());
        // Across everything in the order of time, as the event log would have seen it.
        scenes.sort(Comparator.comparing(Scene::at));
        progress.accept("First start: " + parcels + " reports of parcels and " + tickets.count() + " tickets ...");
        play(scenes);
        return tickets.count();
    }

    private void play(List<Scene> scenes) {
        for (int done = 0; done < scenes.size(); done++) {
            if (done > 0 && done % TOLD_EVERY == 0) {
                progress.accept("First start: " + done + " of " + scenes.size() + " steps of the past ...");
            }
            clock.at(scenes.get(done).at(), scenes.get(done).work());
        }
    }

    /** By e-mail address. */
    private Map<String, Known> shoppers() {
        Shoppers people = shop.getBean("careShoppers", Shoppers.class);
        ShopOrders orders = shop.getBean("careShopOrders", ShopOrders.class);
        Map<String, Known> known = new LinkedHashMap<>();
        for (SampleShopper sample : SampleShopper.all()) {
            Shopper shopper = people.byEmail(sample.email()).orElseThrow();
            known.put(sample.email(), new Known(shopper, orders.ofCustomer(shopper.id(), MOST_ORDERS)));
        }
        return known;
    }
}
