package org.broadleafcare.channel.email.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcare.platform.order.OrderHead;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.ticket.value.Requester;

/** Finds the order a letter speaks of, among those of the person who wrote it. */
final class OrderMentions {
    private static final int MOST = 3;
    private static final int LONGEST = 3000;
    private static final int FEWEST_DIGITS = 5;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w#-])[A-Za-z0-9][A-Za-z0-9-]{4,39}(?![\\w-])");

    private final ShopOrders orders;

    OrderMentions(ShopOrders orders) {
        this.orders = orders;
    }

    /** A number that belongs to somebody else is as good as none. */
    Optional<OrderHead> find(String subject, String text, Requester writer) {
        if (writer.customerId() == null && writer.email().isBlank()) {
            return Optional.empty();
        }
        return candidates(subject + "\n" + text).stream()
                .map(orders::headOfNumber)
                .flatMap(Optional::stream)
                .filter(order -> isOf(order, writer))
                .findFirst();
    }

    private static List<String> candidates(String text) {
        List<String> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        while (number.find() && found.size() < MOST) {
            String candidate = number.group();
            if (candidate.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS && !found.contains(candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private static boolean isOf(OrderHead order, Requester writer) {
        return writer.customerId() != null && writer.customerId().equals(order.customerId())
                || order.email().equalsIgnoreCase(writer.email());
    }
}
