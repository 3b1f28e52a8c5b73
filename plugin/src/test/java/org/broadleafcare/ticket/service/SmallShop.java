package org.broadleafcare.ticket.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.broadleafcare.platform.order.OrderHead;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.ticket.topic.Topic;
import org.broadleafcare.ticket.topic.Topics;
import org.broadleafcare.ticket.value.TicketType;
import org.jspecify.annotations.NullUnmarked;

/** One topic, one order (7, lines 71 and 72, of customer 1), agents Ann and Bob. */
@NullUnmarked
final class SmallShop {
    private SmallShop() {}

    static Topics topics() {
        return new OneTopic();
    }

    static ShopOrders orders() {
        return new OneOrder();
    }

    static Agents agents() {
        return new TwoAgents();
    }

    private static final class OneTopic implements Topics {
        private final Topic topic = new Topic("where_is_my_order", "Where?", TicketType.ORDER_PROBLEM, true);

        @Override
        public List<Topic> active() {
            return List.of(topic);
        }

        @Override
        public Optional<Topic> byCode(String code) {
            return active().stream().filter(one -> one.code().equals(code)).findFirst();
        }
    }

    private static final class OneOrder implements ShopOrders {
        private final ShopOrder order = new ShopOrder(
                7,
                "2026-7",
                Instant.EPOCH,
                "SUBMITTED",
                "EUR",
                1L,
                "Maria Körner",
                "Maria@Example.com",
                "DE",
                List.of(line(71, "Mug", 2), line(72, "Lamp", 1)),
                BigDecimal.TEN,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.TEN,
                List.of(),
                List.of());

        private static ShopOrder.Line line(long id, String name, int quantity) {
            return new ShopOrder.Line(id, name, quantity, BigDecimal.ONE, BigDecimal.ONE, null, null);
        }

        @Override
        public Optional<ShopOrder> byId(long orderId) {
            return orderId == 7 ? Optional.of(order) : Optional.empty();
        }

        @Override
        public Optional<ShopOrder> byNumber(String orderNumber) {
            return Optional.empty();
        }

        @Override
        public Optional<OrderHead> head(long orderId) {
            return byId(orderId).map(ShopOrder::head);
        }

        @Override
        public Optional<OrderHead> headOfNumber(String orderNumber) {
            return Optional.empty();
        }

        @Override
        public List<ShopOrder> ofCustomer(long customerId, int limit) {
            return List.of(order);
        }

        @Override
        public OptionalLong ofShipment(long shipmentId) {
            return OptionalLong.empty();
        }

        @Override
        public int countOf(long customerId) {
            return 1;
        }

        @Override
        public Map<Long, String> numbers(Collection<Long> orderIds) {
            return Map.of(7L, "2026-7");
        }
    }

    private static final class TwoAgents implements Agents {
        @Override
        public Optional<Agent> signedIn() {
            return Optional.empty();
        }

        @Override
        public Optional<Agent> byId(long adminUserId) {
            return assignable().stream()
                    .filter(agent -> agent.id() == adminUserId)
                    .findFirst();
        }

        @Override
        public List<Agent> assignable() {
            return List.of(new Agent(11, "ann", "Ann Agent", Set.of()), new Agent(12, "bob", "Bob Agent", Set.of()));
        }
    }
}
