package org.broadleafcare.demo.seed;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One order of the past.
 *
 * @param ago how long before the first start it was placed
 * @param delivery key of the delivery option
 */
record SampleOrder(Duration ago, String delivery, List<Line> lines, Payment payment, Fate fate) {

    /** @param product place in the catalogue, from 0; @param choices size or engraving by name of the product option */
    record Line(int product, int quantity, Map<String, String> choices) {
        Line(int product, int quantity) {
            this(product, quantity, Map.of());
        }
    }

    enum Payment {
        ON_DELIVERY,
        CARD
    }

    /** What became of it. */
    enum Fate {
        PLACED,
        SHIPPED,
        /** In two parcels, of which one has left; a card is charged for that one only. */
        PARTLY_SHIPPED,
        DELIVERED,
        DELIVERED_IN_TWO,
        /** Before anything was taken. */
        CANCELLED,
        /** The first line was sent back and its price refunded. */
        RETURNED_IN_PART,
        RETURNED;

        boolean isInTwo() {
            return this == PARTLY_SHIPPED || this == DELIVERED_IN_TWO;
        }

        boolean hasLeft() {
            return this != PLACED && this != CANCELLED;
        }

        boolean hasArrived() {
            return this == DELIVERED || this == DELIVERED_IN_TWO || this == RETURNED_IN_PART || this == RETURNED;
        }
    }
}
