package org.broadleafcare.demo.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-03-01T10:00:00Z"), ZoneOffset.UTC);
    private static final byte[] SECRET = {1, 2, 3};

    private final List<Fields> journal = new ArrayList<>();
    private final ExecutorService clicks = Executors.newFixedThreadPool(8);
    private Ledger ledger = new Ledger(List.of(), journal::add, CLOCK);

    @AfterEach
    void stop() {
        clicks.shutdownNow();
    }

    @Test
    void givesTheSameAnswerForTheSameKey() {
        Booking first = authorise(Behaviour.WORKS, "20.00", "key-00001");

        assertThat(authorise(Behaviour.WORKS, "20.00", "key-00001")).isEqualTo(first);
        assertThat(ledger.latest(10)).containsExactly(first);
        assertRefused("key_reused", () -> authorise(Behaviour.WORKS, "21.00", "key-00001"));
    }

    @Test
    void booksOnceWhenTheSameKeyComesFromManyAtOnce() throws Exception {
        List<Callable<Booking>> wishes = IntStream.range(0, 50)
                .<Callable<Booking>>mapToObj(i -> () -> authorise(Behaviour.WORKS, "20.00", "key-00001"))
                .toList();

        assertThat(clicks.invokeAll(wishes))
                .extracting(each -> each.get().ref())
                .containsOnly(ledger.latest(1).get(0).ref());
        assertThat(ledger.latest(10)).hasSize(1);
    }

    @Test
    void givesBackInPartsButNeverMoreThanWasTaken() {
        Booking taken = capture(authorise(Behaviour.WORKS, "20.00", "key-00001"), "15.00");

        assertThat(refund(taken, "10.00").isApproved()).isTrue();
        assertThat(refund(taken, "5.01").code()).isEqualTo("exceeds_amount");
        assertThat(refund(taken, "5.00").isApproved()).isTrue();
        assertThat(refund(taken, "0.01").code()).isEqualTo("exceeds_amount");
    }

    @Test
    void takesInPartsButNeverMoreThanWasSetAside() {
        Booking setAside = authorise(Behaviour.WORKS, "20.00", "key-00001");

        assertThat(capture(setAside, "12.00").isApproved()).isTrue();
        assertThat(capture(setAside, "8.01").code()).isEqualTo("exceeds_amount");
        assertThat(capture(setAside, "8.00").isApproved()).isTrue();
    }

    @Test
    void voidsOnlyWhatNothingWasBuiltOn() {
        Booking setAside = authorise(Behaviour.WORKS, "20.00", "key-00001");
        Booking taken = capture(setAside, "20.00");

        assertThat(undo(setAside).code()).isEqualTo("already_used");
        assertThat(undo(taken).isApproved()).isTrue();
        assertThat(refund(taken, "1.00").code()).isEqualTo("already_voided");
        assertThat(undo(setAside).isApproved()).isTrue();
        assertThat(capture(setAside, "20.00").code()).isEqualTo("already_voided");
    }

    @Test
    void refusesWhatDoesNotFit() {
        Booking setAside = authorise(Behaviour.WORKS, "20.00", "key-00001");
        Booking declined = authorise(Behaviour.DECLINES, "20.00", "key-00002");

        assertThat(refund(setAside, "1.00").code()).isEqualTo("wrong_state");
        assertThat(capture(declined, "1.00").code()).isEqualTo("wrong_state");
        assertThat(book(Kind.CAPTURE, "key-00003", "", setAside.ref(), "USD", "1.00")
                        .code())
                .isEqualTo("wrong_currency");
        assertThat(book(Kind.REFUND, "key-00004", "", "gw_none", "EUR", "1.00").code())
                .isEqualTo("unknown_reference");
    }

    @Test
    void closesAKeySoThatALateRequestMovesNothing() {
        ledger.cancel("key-00001", "EUR");

        assertThat(authorise(Behaviour.WORKS, "20.00", "key-00001").code()).isEqualTo(Booking.CANCELLED);
    }

    @Test
    void cancelsWhatTheKeyBooked() {
        Booking setAside = authorise(Behaviour.WORKS, "20.00", "key-00001");
        Booking pending = authorise(Behaviour.ANSWERS_LATE, "20.00", "key-00002");

        ledger.cancel("key-00001", "EUR");
        ledger.cancel("key-00001", "EUR");
        ledger.cancel("key-00002", "EUR");

        assertThat(capture(setAside, "1.00").code()).isEqualTo("already_voided");
        assertThat(ledger.settle(pending.ref()).isApproved()).isFalse();
        assertThat(ledger.latest(10).stream().filter(each -> each.kind() == Kind.VOID))
                .hasSize(1);
    }

    @Test
    void cannotCancelMoneyThatWasTaken() {
        capture(authorise(Behaviour.WORKS, "20.00", "key-00001"), "20.00");

        assertRefused("not_cancellable", () -> ledger.cancel("key-00001", "EUR"));
    }

    @Test
    void knowsAfterARestartWhatItKnewBefore() {
        Booking taken = capture(authorise(Behaviour.WORKS, "20.00", "key-00001"), "20.00");
        refund(taken, "15.00");
        Booking pending = authorise(Behaviour.ANSWERS_LATE, "5.00", "key-00009");

        ledger = new Ledger(List.copyOf(journal), journal::add, CLOCK);

        assertThat(refund(taken, "5.01").code()).isEqualTo("exceeds_amount");
        assertThat(authorise(Behaviour.WORKS, "20.00", "key-00001").isApproved())
                .isTrue();
        assertThat(ledger.byRef(pending.ref())).map(Booking::state).contains(State.APPROVED);
        assertThat(ledger.latest(10)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "EUR,10.00,true",
        "USD,0.01,true",
        "JPY,1200,true",
        "JPY,12.50,false",
        "EUR,1.001,false",
        "EUR,0,false",
        "EUR,-5.00,false",
        "XXQ,1.00,false",
        "EUR,ten,false",
        "JPY,1200.00,true"
    })
    void takesAmountsAsTheCurrencyHasThem(String currency, String amount, boolean right) {
        if (right) {
            Booking booked =
                    book(Kind.AUTHORIZE, "key-00001", card(Behaviour.WORKS).token(), "", currency, amount);
            assertThat(booked.amount()).isEqualByComparingTo(new BigDecimal(amount));
        } else {
            assertRefused("invalid_amount", () -> book(Kind.AUTHORIZE, "key-00001", "", "", currency, amount));
        }
    }

    @Test
    void keepsNeitherNumberNorCode() {
        Card card = card(Behaviour.REFUSES_REFUND);

        assertThat(card.lastFour()).isEqualTo("5126");
        assertThat(card.brand()).isEqualTo("VISA");
        assertThat(card(Behaviour.REFUSES_REFUND)).isEqualTo(card);
        assertThat(journal.toString()).doesNotContain(Behaviour.REFUSES_REFUND.number(), "987");
    }

    @Test
    void refusesToGiveBackOnTheCardThatDoes() {
        Booking taken = capture(authorise(Behaviour.REFUSES_REFUND, "20.00", "key-00001"), "20.00");

        assertThat(refund(taken, "1.00").code()).isEqualTo("refund_refused");
    }

    private Card card(Behaviour behaviour) {
        Card card = Card.of(
                Fields.none()
                        .with("number", behaviour.number())
                        .with("month", 3)
                        .with("year", 2030)
                        .with("code", "987"),
                SECRET,
                YearMonth.now(CLOCK));
        ledger.keep(card);
        return card;
    }

    private Booking authorise(Behaviour behaviour, String amount, String key) {
        return book(Kind.AUTHORIZE, key, card(behaviour).token(), "", "EUR", amount);
    }

    private Booking capture(Booking before, String amount) {
        return book(Kind.CAPTURE, fresh(), "", before.ref(), "EUR", amount);
    }

    private Booking refund(Booking before, String amount) {
        return book(Kind.REFUND, fresh(), "", before.ref(), "EUR", amount);
    }

    private Booking undo(Booking before) {
        return book(Kind.VOID, fresh(), "", before.ref(), "", "");
    }

    private String fresh() {
        return "step-" + (10_000 + journal.size());
    }

    private Booking book(Kind kind, String key, String token, String of, String currency, String amount) {
        return ledger.book(Movement.read(
                kind,
                Fields.none()
                        .with("key", key)
                        .with("token", token)
                        .with("of", of)
                        .with("order", "1")
                        .with("currency", currency)
                        .with("amount", amount)));
    }

    private static void assertRefused(String code, ThrowingCallable wish) {
        assertThatThrownBy(wish).isInstanceOf(RefusedByLedger.class).hasMessage(code);
    }
}
