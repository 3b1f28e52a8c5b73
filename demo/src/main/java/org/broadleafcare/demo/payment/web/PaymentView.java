package org.broadleafcare.demo.payment.web;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcare.demo.payment.CardPayment;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.Order;
import org.jspecify.annotations.Nullable;

/**
 * The payment form as it is shown. Card number and security code are never part of it: they are typed again after an error.
 *
 * @param method card, again or cod
 * @param open the payment whose outcome nobody knows yet
 * @param errors message key by field: cardNumber, expiry, code
 * @param failure message key of what is said above the form; empty when nothing went wrong
 */
public record PaymentView(
        String method,
        String month,
        String year,
        @Nullable CardPayment open,
        Map<String, String> errors,
        String failure) {
    static final String CARD = "card";
    static final String AGAIN = "again";
    static final String ON_DELIVERY = "cod";

    private static final int YEARS = 12;

    /** Before anything was typed. */
    public static PaymentView fresh(@Nullable CardPayment open) {
        return new PaymentView(open == null ? CARD : AGAIN, "", "", open, Map.of(), "");
    }

    static PaymentView typed(HttpServletRequest request) {
        String method = request.getParameter("method");
        return new PaymentView(
                AGAIN.equals(method) || ON_DELIVERY.equals(method) ? method : CARD,
                number(request.getParameter("month")),
                number(request.getParameter("year")),
                null,
                Map.of(),
                "");
    }

    /** What the button next to it agrees to, such as {@code 54.80 EUR}. */
    public static String total(Order cart) {
        Money total = cart.getTotal();
        return total.getAmount().toPlainString() + " " + total.getCurrency().getCurrencyCode();
    }

    /** Only what a month or a year can look like is shown again. */
    private static String number(@Nullable String parameter) {
        return parameter != null && parameter.matches("\\d{1,4}") ? parameter : "";
    }

    PaymentView wrong(String field, String key) {
        return new PaymentView(method, month, year, open, Map.of(field, key), "demo.form.wrong");
    }

    PaymentView failed(String key) {
        return new PaymentView(method, month, year, open, errors, key);
    }

    PaymentView with(@Nullable CardPayment stillOpen) {
        String next = stillOpen == null ? (method.equals(AGAIN) ? CARD : method) : AGAIN;
        return new PaymentView(next, month, year, stillOpen, errors, failure);
    }

    /** The message key for a field, null when it is right. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public List<String> months() {
        return IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList();
    }

    public List<String> years() {
        int now = Year.now(ZoneOffset.UTC).getValue();
        return IntStream.range(now, now + YEARS).mapToObj(Integer::toString).toList();
    }
}
