package org.broadleafcare.platform.order;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcare.platform.order.dao.PaymentFieldRow;
import org.broadleafcare.platform.order.dao.PaymentRow;
import org.jspecify.annotations.Nullable;

/** Sums the transactions of an order's payments up. Only what a gateway confirmed counts as moved. */
record PaymentLines(List<PaymentRow> rows, List<PaymentFieldRow> fields) {
    private static final String CASH_AT_THE_DOOR = "COD";
    private static final Set<String> AUTHORIZED = Set.of("AUTHORIZE");
    private static final Set<String> CAPTURED = Set.of("CAPTURE", "AUTHORIZE_AND_CAPTURE");
    private static final Set<String> REFUNDED = Set.of("REFUND", "DETACHED_CREDIT");
    private static final Set<String> VOIDED = Set.of("VOID", "REVERSE_AUTH");

    List<ShopOrder.Payment> payments(Amounts amounts) {
        Map<Long, List<PaymentRow>> byPayment = rows.stream()
                .collect(Collectors.groupingBy(PaymentRow::paymentId, LinkedHashMap::new, Collectors.toList()));
        return byPayment.values().stream().map(each -> payment(each, amounts)).toList();
    }

    private ShopOrder.Payment payment(List<PaymentRow> transactions, Amounts amounts) {
        PaymentRow first = transactions.get(0);
        return new ShopOrder.Payment(
                first.type(),
                amounts.of(first.amount()),
                state(transactions),
                field(first.paymentId(), "CARD_TYPE"),
                field(first.paymentId(), "LAST_FOUR"),
                amounts.of(moved(transactions, CAPTURED)),
                amounts.of(moved(transactions, REFUNDED)));
    }

    private static PaymentState state(List<PaymentRow> transactions) {
        BigDecimal amount = Objects.requireNonNullElse(transactions.get(0).amount(), BigDecimal.ZERO);
        BigDecimal captured = moved(transactions, CAPTURED);
        BigDecimal refunded = moved(transactions, REFUNDED);
        if (has(transactions, VOIDED)) {
            return PaymentState.VOIDED;
        }
        if (refunded.signum() > 0) {
            return refunded.compareTo(captured) < 0 ? PaymentState.PARTLY_REFUNDED : PaymentState.REFUNDED;
        }
        if (has(transactions, CAPTURED)) {
            return captured.compareTo(amount) < 0 ? PaymentState.PARTLY_CAPTURED : PaymentState.CAPTURED;
        }
        if (has(transactions, AUTHORIZED)) {
            return transactions.get(0).type().equals(CASH_AT_THE_DOOR) ? PaymentState.DUE : PaymentState.AUTHORIZED;
        }
        return withoutMoney(transactions);
    }

    private static PaymentState withoutMoney(List<PaymentRow> transactions) {
        if (transactions.stream().anyMatch(each -> Boolean.FALSE.equals(each.success()))) {
            return PaymentState.REFUSED;
        }
        boolean asked = transactions.stream().anyMatch(each -> "UNCONFIRMED".equals(each.transactionType()));
        return asked ? PaymentState.UNCONFIRMED : PaymentState.UNKNOWN;
    }

    private static boolean has(List<PaymentRow> transactions, Set<String> types) {
        return transactions.stream().anyMatch(each -> counts(each, types));
    }

    private static BigDecimal moved(List<PaymentRow> transactions, Set<String> types) {
        return transactions.stream()
                .filter(each -> counts(each, types))
                .map(each -> Objects.requireNonNullElse(each.moved(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean counts(PaymentRow each, Set<String> types) {
        return each.transactionType() != null
                && types.contains(each.transactionType())
                && Boolean.TRUE.equals(each.success());
    }

    private @Nullable String field(Long paymentId, String name) {
        return fields.stream()
                .filter(each ->
                        each.paymentId().equals(paymentId) && each.name().equals(name))
                .map(PaymentFieldRow::value)
                .findFirst()
                .orElse(null);
    }
}
