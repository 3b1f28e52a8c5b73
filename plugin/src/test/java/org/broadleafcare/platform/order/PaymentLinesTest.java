package org.broadleafcare.platform.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.broadleafcare.platform.order.dao.PaymentFieldRow;
import org.broadleafcare.platform.order.dao.PaymentRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentLinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREDIT_CARD | UNCONFIRMED+20 | UNCONFIRMED",
                "CREDIT_CARD | UNCONFIRMED+20 AUTHORIZE-20 | REFUSED",
                "CREDIT_CARD | UNCONFIRMED+20 AUTHORIZE+20 | AUTHORIZED",
                "COD | AUTHORIZE+20 | DUE",
                "COD | AUTHORIZE+20 CAPTURE+20 | CAPTURED",
                "CREDIT_CARD | AUTHORIZE+20 CAPTURE-20 | AUTHORIZED",
                "CREDIT_CARD | AUTHORIZE+20 CAPTURE+12 | PARTLY_CAPTURED",
                "CREDIT_CARD | AUTHORIZE+20 CAPTURE+12 CAPTURE+8 | CAPTURED",
                "CREDIT_CARD | AUTHORIZE_AND_CAPTURE+20 | CAPTURED",
                "CREDIT_CARD | AUTHORIZE+20 CAPTURE+20 REFUND-20 | CAPTURED",
                "CREDIT_CARD | AUTHORIZE+20 CAPTURE+20 REFUND+5 | PARTLY_REFUNDED",
                "CREDIT_CARD | AUTHORIZE+20 CAPTURE+20 REFUND+5 REFUND+15 | REFUNDED",
                "CREDIT_CARD | AUTHORIZE+20 REVERSE_AUTH+20 | VOIDED",
                "CREDIT_CARD | AUTHORIZE+20 CAPTURE+20 VOID-20 | CAPTURED"
            })
    void saysWhatTheGatewayConfirmedAndNoMore(String type, String transactions, PaymentState state) {
        List<PaymentRow> rows =
                Stream.of(transactions.split(" ")).map(each -> row(type, each)).toList();

        assertThat(payment(rows).state()).isEqualTo(state);
    }

    @Test
    void sumsUpOnlyWhatWasMoved() {
        ShopOrder.Payment payment = payment(List.of(
                row("CREDIT_CARD", "CAPTURE+12"), row("CREDIT_CARD", "CAPTURE-8"), row("CREDIT_CARD", "REFUND+5")));

        assertThat(payment.captured()).isEqualByComparingTo("12");
        assertThat(payment.refunded()).isEqualByComparingTo("5");
    }

    @Test
    void namesTheCardOfEachPayment() {
        List<PaymentFieldRow> fields = List.of(
                new PaymentFieldRow(7L, 1L, "CARD_TYPE", "VISA"),
                new PaymentFieldRow(7L, 1L, "LAST_FOUR", "4242"),
                new PaymentFieldRow(7L, 2L, "LAST_FOUR", "0002"));

        ShopOrder.Payment payment = new PaymentLines(List.of(row("CREDIT_CARD", "AUTHORIZE+20")), fields)
                .payments(new Amounts("EUR"))
                .get(0);

        assertThat(payment.cardBrand()).isEqualTo("VISA");
        assertThat(payment.lastFour()).isEqualTo("4242");
    }

    @Test
    void doesNotGuessForAPaymentWithoutTransactions() {
        PaymentRow bare = new PaymentRow(7L, 1L, "WIRE", new BigDecimal("20"), null, null, null);

        assertThat(payment(List.of(bare)).state()).isEqualTo(PaymentState.UNKNOWN);
        assertThat(payment(List.of(bare)).lastFour()).isNull();
    }

    private static ShopOrder.Payment payment(List<PaymentRow> rows) {
        return new PaymentLines(rows, List.of()).payments(new Amounts("EUR")).get(0);
    }

    /** For example {@code CAPTURE+12} for one that was approved, {@code CAPTURE-12} for one that was refused. */
    private static PaymentRow row(String type, String transaction) {
        String[] parts = transaction.split("[+-]");
        return new PaymentRow(
                7L, 1L, type, new BigDecimal("20"), parts[0], transaction.contains("+"), new BigDecimal(parts[1]));
    }
}
