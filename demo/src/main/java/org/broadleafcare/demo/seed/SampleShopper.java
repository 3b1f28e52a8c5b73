package org.broadleafcare.demo.seed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.broadleafcare.demo.seed.SampleOrder.Fate;
import org.broadleafcare.demo.seed.SampleOrder.Line;
import org.broadleafcare.demo.seed.SampleOrder.Payment;

/**
 * A shopper of the demo and the orders placed so far, oldest first. The first four are the ones tests know; their orders are
 * written here. Those of all others are drawn.
 *
 * @param street first address line
 */
record SampleShopper(
        String email,
        String firstName,
        String lastName,
        String language,
        String street,
        String city,
        String postalCode,
        String country,
        String phone,
        List<SampleOrder> orders) {

    /** Another seed makes another past. */
    static final long SEED = 20_260_315;

    private static final int DELIVERED_AFTER_DAYS = 7;
    private static final int SENT_AFTER_DAYS = 2;

    /** In the order of the table, which says where they live and what they speak. */
    static List<SampleShopper> all() {
        OrderPlan plan = new OrderPlan(SEED);
        List<SampleShopper> all = new ArrayList<>();
        for (List<String> row : SeedTable.rows("shoppers.csv")) {
            List<SampleOrder> orders = switch (row.get(0)) {
                case DemoAccounts.SHOPPER -> jane();
                case "hans@example.com" -> hans();
                case "yuki@example.com" -> yuki();
                case "amal@example.com" -> amal();
                default -> plan.next(row.get(1), row.get(9));
            };
            all.add(new SampleShopper(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5),
                    row.get(6),
                    row.get(7),
                    row.get(8),
                    orders));
        }
        return List.copyOf(all);
    }

    private static List<SampleOrder> jane() {
        return List.of(
                known(120, Foundations.STANDARD, new Line(4, 1), new Line(6, 1)),
                known(34, Foundations.EXPRESS, new Line(0, 1), new Line(3, 2)),
                known(9, Foundations.STANDARD, new Line(8, 1)),
                known(1, Foundations.EXPRESS, new Line(1, 1), new Line(2, 1)));
    }

    private static List<SampleOrder> hans() {
        return List.of(
                known(75, Foundations.STANDARD, new Line(5, 1)),
                known(12, Foundations.STANDARD, new Line(9, 2), new Line(11, 1)),
                known(2, Foundations.EXPRESS, new Line(7, 1)));
    }

    private static List<SampleOrder> yuki() {
        return List.of(
                known(48, Foundations.STANDARD, new Line(1, 1), new Line(3, 1)),
                known(5, Foundations.EXPRESS, new Line(10, 1)));
    }

    private static List<SampleOrder> amal() {
        return List.of(
                known(60, Foundations.EXPRESS, new Line(6, 2)),
                known(15, Foundations.STANDARD, new Line(0, 1)),
                known(3, Foundations.EXPRESS, new Line(4, 1), new Line(5, 1)));
    }

    private static SampleOrder known(int days, String delivery, Line... lines) {
        Fate fate =
                days >= DELIVERED_AFTER_DAYS ? Fate.DELIVERED : days >= SENT_AFTER_DAYS ? Fate.SHIPPED : Fate.PLACED;
        Duration ago = Duration.ofDays(days).plusMinutes(37L * days % 540);
        return new SampleOrder(ago, delivery, List.of(lines), Payment.ON_DELIVERY, fate);
    }
}
