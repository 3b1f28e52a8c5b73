package org.broadleafcare.demo.seed;

import java.util.List;

/**
 * A shopper of the demo and the orders placed so far.
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

    /**
     * One order of the past.
     *
     * @param daysAgo how long before the first start it was placed
     * @param delivery key of the delivery option
     */
    record SampleOrder(int daysAgo, String delivery, List<Line> lines) {}

    /** @param product place in the catalogue, from 0 */
    record Line(int product, int quantity) {}

    static List<SampleShopper> all() {
        return List.of(jane(), hans(), yuki(), amal());
    }

    private static SampleShopper jane() {
        return new SampleShopper(
                DemoAccounts.SHOPPER,
                "Jane",
                "Miller",
                "en",
                "14 Orchard Lane",
                "Bristol",
                "BS1 5TR",
                "GB",
                "+44 117 496 0123",
                List.of(
                        new SampleOrder(120, "standard", List.of(new Line(4, 1), new Line(6, 1))),
                        new SampleOrder(34, "express", List.of(new Line(0, 1), new Line(3, 2))),
                        new SampleOrder(9, "standard", List.of(new Line(8, 1))),
                        new SampleOrder(1, "express", List.of(new Line(1, 1), new Line(2, 1)))));
    }

    private static SampleShopper hans() {
        return new SampleShopper(
                "hans@example.com",
                "Hans",
                "Becker",
                "de",
                "Lindenstraße 7",
                "Freiburg im Breisgau",
                "79098",
                "DE",
                "+49 761 2030",
                List.of(
                        new SampleOrder(75, "standard", List.of(new Line(5, 1))),
                        new SampleOrder(12, "standard", List.of(new Line(9, 2), new Line(11, 1))),
                        new SampleOrder(2, "express", List.of(new Line(7, 1)))));
    }

    private static SampleShopper yuki() {
        return new SampleShopper(
                "yuki@example.com",
                "由紀",
                "田中",
                "ja",
                "神宮前1丁目2-3",
                "東京都渋谷区",
                "150-0001",
                "JP",
                "+81 3-5555-0100",
                List.of(
                        new SampleOrder(48, "standard", List.of(new Line(1, 1), new Line(3, 1))),
                        new SampleOrder(5, "express", List.of(new Line(10, 1)))));
    }

    private static SampleShopper amal() {
        return new SampleShopper(
                "amal@example.com",
                "أمل",
                "حداد",
                "ar",
                "شارع الوصل 21",
                "دبي",
                "00000",
                "AE",
                "+971 4 555 0100",
                List.of(
                        new SampleOrder(60, "express", List.of(new Line(6, 2))),
                        new SampleOrder(15, "standard", List.of(new Line(0, 1))),
                        new SampleOrder(3, "express", List.of(new Line(4, 1), new Line(5, 1)))));
    }
}
