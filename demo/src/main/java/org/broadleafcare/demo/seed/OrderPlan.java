package org.broadleafcare.demo.seed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.broadleafcare.demo.catalog.ProductTraits;
import org.broadleafcare.demo.seed.SampleOrder.Fate;
import org.broadleafcare.demo.seed.SampleOrder.Line;
import org.broadleafcare.demo.seed.SampleOrder.Payment;

/** Draws the orders of the shoppers in the table over half a year: the same ones for the same seed. */
final class OrderPlan {
    private static final double OLDEST_DAYS = 178;
    private static final double NEWER_THAN_ALL_OTHERS_DAYS = 20;
    private static final int LEAST = 6;
    private static final int MOST = 9;
    private static final int REFUNDED_AFTER_DAYS = 15;
    private static final Fate[] OVER = {
        Fate.DELIVERED,
        Fate.DELIVERED,
        Fate.DELIVERED_IN_TWO,
        Fate.DELIVERED,
        Fate.RETURNED_IN_PART,
        Fate.DELIVERED,
        Fate.CANCELLED,
        Fate.DELIVERED,
        Fate.RETURNED,
        Fate.DELIVERED,
        Fate.DELIVERED_IN_TWO
    };

    private final Random random;
    private final List<SampleProduct> catalogue = SampleProduct.all();
    private int over;
    private int turn;

    OrderPlan(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Of the next shopper, oldest first.
     *
     * @param newest days since the newest order was placed and its fate, {@code 2.5 SHIPPED}
     */
    List<SampleOrder> next(String firstName, String newest) {
        int count = LEAST + random.nextInt(MOST - LEAST + 1);
        List<SampleOrder> orders = new ArrayList<>();
        for (int place = 0; place < count - 1; place++) {
            double slot = (OLDEST_DAYS - NEWER_THAN_ALL_OTHERS_DAYS) / (count - 1);
            double days = OLDEST_DAYS - slot * (place + random.nextDouble());
            orders.add(order(days, fate(days), 0, firstName, random.nextInt(3) == 0));
        }
        String[] last = newest.split(" ");
        orders.add(order(Double.parseDouble(last[0]), Fate.valueOf(last[1]), 1, firstName, false));
        return List.copyOf(orders);
    }

    private SampleOrder order(double days, Fate fate, int leastThings, String firstName, boolean express) {
        List<Line> lines = lines(fate.isInTwo() || fate == Fate.RETURNED_IN_PART ? 2 : leastThings, firstName);
        boolean parcel = lines.stream().anyMatch(line -> !product(line).is("digital"));
        boolean card = !parcel || fate == Fate.RETURNED || fate == Fate.RETURNED_IN_PART || turn++ % 5 < 3;
        return new SampleOrder(
                Duration.ofMinutes(Math.round(days * 24 * 60)),
                express ? Foundations.EXPRESS : Foundations.STANDARD,
                lines,
                card ? Payment.CARD : Payment.ON_DELIVERY,
                parcel || fate == Fate.CANCELLED ? fate : Fate.DELIVERED);
    }

    private Fate fate(double days) {
        Fate fate = OVER[over++ % OVER.length];
        boolean tooEarly = days < REFUNDED_AFTER_DAYS && (fate == Fate.RETURNED || fate == Fate.RETURNED_IN_PART);
        return tooEarly ? Fate.DELIVERED : fate;
    }

    /** @param things how many lines must be things rather than downloads */
    private List<Line> lines(int things, String firstName) {
        int count = Math.max(Math.max(things, 1), 1 + random.nextInt(4) * random.nextInt(2));
        Map<Integer, Line> lines = new HashMap<>();
        List<Line> inOrder = new ArrayList<>();
        while (inOrder.size() < count) {
            int place = random.nextInt(catalogue.size());
            SampleProduct product = catalogue.get(place);
            boolean fits = !product.is("soldout") && (inOrder.size() >= things || !product.is("digital"));
            if (fits && !lines.containsKey(place)) {
                Line line = new Line(place, quantity(product), choices(product, firstName));
                lines.put(place, line);
                inOrder.add(line);
            }
        }
        return List.copyOf(inOrder);
    }

    private int quantity(SampleProduct product) {
        boolean severalMakeSense = product.price().intValue() < 30 && !product.is("digital");
        return severalMakeSense && random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
    }

    private Map<String, String> choices(SampleProduct product, String firstName) {
        if (product.is("sizes")) {
            List<String> sizes = product.list("sizes");
            return Map.of(ProductTraits.SIZE, sizes.get(random.nextInt(sizes.size())));
        }
        return product.is("engraving") ? Map.of(ProductTraits.ENGRAVING, firstName) : Map.of();
    }

    private SampleProduct product(Line line) {
        return catalogue.get(line.product());
    }
}
