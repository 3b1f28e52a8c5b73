package org.broadleafcare.demo;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.broadleafcare.demo.payment.OpenPayments;
import org.broadleafcare.demo.payment.Turns;
import org.broadleafcare.demo.payment.gateway.CardGateway;
import org.broadleafcare.demo.payment.ledger.Behaviour;
import org.broadleafcare.demo.payment.ledger.Kind;
import org.broadleafcare.demo.payment.ledger.Mood;
import org.broadleafcare.it.ShopTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ShopTest
class CardCheckoutIT {
    private final RunningShop shop;
    private final JdbcTemplate sql;

    CardCheckoutIT(RunningShop shop) {
        this.shop = shop;
        this.sql = new JdbcTemplate(shop.database().dataSource());
    }

    @AfterEach
    void gatewayIsBack() throws Exception {
        shop.gateway().startAgain();
        shop.site().getBean(CardGateway.class).change(Mood.NORMAL);
    }

    @Test
    void setsTheMoneyAsideAndKeepsNeitherNumberNorCode() throws IOException {
        CardShopper cara = new CardShopper(shop).readyToPay();

        String number = CardShopper.orderNumber(cara.pay("4242 4242 4242 4242"));

        assertThat(transactions(number)).containsExactly("UNCONFIRMED true", "AUTHORIZE true");
        assertThat(cara.approved()).containsExactly(Kind.AUTHORIZE);
        assertThat(cara.open("/confirmation/" + number).body()).contains("Visa ending in 4242", "Set aside");
        assertThat(fieldsOf(number)).contains("4242", "VISA").noneMatch(value -> value.contains("737"));
        assertThat(filesContaining("4242424242424242")).isEmpty();
        assertThat(filesContaining("4242 4242 4242 4242")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DECLINES,Your card was declined", "INSUFFICIENT_FUNDS,There is not enough money"})
    void keepsTheCartWhenTheCardIsRefused(Behaviour card, String reason) {
        CardShopper cara = new CardShopper(shop).readyToPay();

        HttpResponse<String> page = cara.pay(card);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(reason).doesNotContain(card.number(), "value=\"737\"");
        assertThat(page.body()).containsPattern("<option[^>]* selected=\"selected\"[^>]*>11</option>");
        assertThat(cara.approved()).isEmpty();
        CardShopper.orderNumber(cara.pay(Behaviour.WORKS));
        assertThat(cara.approved()).containsExactly(Kind.AUTHORIZE);
    }

    @Test
    void leavesOrdersAloneThatWerePlacedBeforeARefusal() {
        List<CardShopper> placed = Stream.generate(() -> new CardShopper(shop).readyToPay())
                .limit(8)
                .toList();
        placed.forEach(each -> CardShopper.orderNumber(each.pay(Behaviour.WORKS)));

        placed.forEach(each -> new CardShopper(shop).readyToPay().pay(Behaviour.DECLINES));

        assertThat(placed).allSatisfy(each -> {
            assertThat(each.approved()).containsExactly(Kind.AUTHORIZE);
            assertThat(each.badge()).isZero();
            assertThat(sql.queryForObject(
                            "SELECT ORDER_STATUS FROM BLC_ORDER WHERE ORDER_ID = ?", String.class, each.cart()))
                    .isEqualTo("SUBMITTED");
        });
    }

    @Test
    void asksReportingWhenTheAnswerNeverComes() {
        CardShopper cara = new CardShopper(shop).readyToPay();

        CardShopper.orderNumber(cara.pay(Behaviour.TIMES_OUT));

        assertThat(cara.booked()).hasSize(1);
        assertThat(cara.approved()).containsExactly(Kind.AUTHORIZE);
    }

    @Test
    void waitsForAnAnswerThatComesLate() {
        CardShopper cara = new CardShopper(shop).readyToPay();

        String number = CardShopper.orderNumber(cara.pay(Behaviour.ANSWERS_LATE));

        assertThat(cara.approved()).containsExactly(Kind.AUTHORIZE);
        assertThat(transactions(number)).containsExactly("UNCONFIRMED true", "AUTHORIZE true");
    }

    @Test
    void paysOnceForManyClicks() {
        CardShopper cara = new CardShopper(shop).readyToPay();

        List<CompletableFuture<HttpResponse<String>>> clicks = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> cara.pay(Behaviour.WORKS)))
                .limit(3)
                .toList();

        assertThat(clicks.stream()
                        .map(click -> CardShopper.orderNumber(click.join()))
                        .distinct())
                .hasSize(1);
        CardShopper.orderNumber(cara.pay(Behaviour.WORKS));
        assertThat(cara.approved()).containsExactly(Kind.AUTHORIZE);
    }

    @Test
    void waitsForAnotherNodeThatPaysForTheSameOrder() throws Exception {
        CardShopper cara = new CardShopper(shop).readyToPay();
        Turns otherNode = new Turns(shop.database().dataSource());

        CompletableFuture<HttpResponse<String>> click = otherNode.take(cara.cart(), () -> {
            CompletableFuture<HttpResponse<String>> waiting =
                    CompletableFuture.supplyAsync(() -> cara.pay(Behaviour.WORKS));
            await().pollDelay(ofMillis(700)).until(() -> true);
            assertThat(waiting).isNotDone();
            assertThat(cara.booked()).isEmpty();
            return waiting;
        });

        CardShopper.orderNumber(click.join());
        assertThat(cara.approved()).containsExactly(Kind.AUTHORIZE);
    }

    @Test
    void asksForTheDeliveryThatWasForgottenWhileTheClickWaited() throws Exception {
        CardShopper cara = new CardShopper(shop).readyToPay();
        Turns otherNode = new Turns(shop.database().dataSource());

        CompletableFuture<HttpResponse<String>> click = otherNode.take(cara.cart(), () -> {
            CompletableFuture<HttpResponse<String>> waiting =
                    CompletableFuture.supplyAsync(() -> cara.pay(Behaviour.WORKS));
            await().pollDelay(ofMillis(700)).until(() -> true);
            sql.update("UPDATE BLC_FULFILLMENT_GROUP SET FULFILLMENT_OPTION_ID = NULL WHERE ORDER_ID = ?", cara.cart());
            return waiting;
        });

        assertThat(Visitor.goesTo(click.join())).endsWith("/checkout");
        assertThat(cara.booked()).isEmpty();
    }

    @Test
    void finishesAPaymentDuringWhichTheGatewayWasKilled() {
        CardShopper cara = new CardShopper(shop).readyToPay();
        CompletableFuture<HttpResponse<String>> click =
                CompletableFuture.supplyAsync(() -> cara.pay(Behaviour.ANSWERS_LATE));
        await().until(() -> !cara.booked().isEmpty());
        shop.gateway().kill();

        HttpResponse<String> page = click.join();
        assertThat(page.body()).contains("will not be charged twice", "Visa ending in 0101: ask once more");
        assertThat(cara.open("/checkout/review").body()).contains("ask once more");
        shop.gateway().startAgain();

        CardShopper.orderNumber(cara.choose("again"));
        assertThat(cara.booked()).hasSize(1);
        assertThat(cara.approved()).containsExactly(Kind.AUTHORIZE);
    }

    @Test
    void letsTheMoneyGoWhenTheShopperPaysAnotherWay() {
        CardShopper cara = new CardShopper(shop).readyToPay();
        CompletableFuture<HttpResponse<String>> click =
                CompletableFuture.supplyAsync(() -> cara.pay(Behaviour.ANSWERS_LATE));
        await().until(() -> !cara.booked().isEmpty());
        shop.gateway().kill();
        click.join();

        String number = CardShopper.orderNumber(cara.choose("cod"));
        shop.gateway().startAgain();
        shop.site().getBean(OpenPayments.class).cancelAll();

        assertThat(cara.approved()).containsExactly(Kind.VOID, Kind.AUTHORIZE);
        assertThat(cara.open("/confirmation/" + number).body()).contains("Pay on delivery");
        assertThat(shop.site().getBean(OpenPayments.class).cancelAll()).isZero();
    }

    @Test
    void takesNoMoneyAtTheDoorForADownload() {
        CardShopper cara = new CardShopper(shop).readyToPayForADownload();

        assertThat(cara.open("/checkout/review").body()).doesNotContain("value=\"cod\"");
        assertThat(cara.choose("cod").body()).contains("The order could not be placed");
        CardShopper.orderNumber(cara.pay(Behaviour.WORKS));
    }

    @Test
    void saysThatCardsCannotBeTakenWhileTheGatewayIsUnavailable() throws Exception {
        CardShopper cara = new CardShopper(shop).readyToPay();
        shop.site().getBean(CardGateway.class).change(Mood.UNAVAILABLE);

        assertThat(cara.pay(Behaviour.WORKS).body()).contains("Cards cannot be taken at the moment");

        CardShopper.orderNumber(cara.choose("cod"));
        assertThat(cara.booked()).isEmpty();
    }

    @Test
    void showsTheLedgerAndItsMoods() {
        CardShopper cara = new CardShopper(shop).readyToPay();
        CardShopper.orderNumber(cara.pay(Behaviour.WORKS));

        assertThat(cara.open("/demo-gateway").body())
                .contains("4000000000000002", "Set aside", cara.booked().get(0).ref());
        shop.gateway().kill();
        assertThat(cara.open("/demo-gateway").body()).contains("The gateway does not answer.", "Start it again");
    }

    private List<String> transactions(String orderNumber) {
        return sql.query(
                "SELECT t.TRANSACTION_TYPE, t.SUCCESS FROM BLC_ORDER_PAYMENT_TRANSACTION t"
                        + " JOIN BLC_ORDER_PAYMENT p ON p.ORDER_PAYMENT_ID = t.ORDER_PAYMENT"
                        + " JOIN BLC_ORDER o ON o.ORDER_ID = p.ORDER_ID WHERE o.ORDER_NUMBER = ?"
                        + " ORDER BY t.PAYMENT_TRANSACTION_ID",
                (row, i) -> row.getString(1) + " " + row.getBoolean(2),
                orderNumber);
    }

    private List<String> fieldsOf(String orderNumber) {
        return sql.queryForList(
                "SELECT f.FIELD_VALUE FROM BLC_TRANS_ADDITNL_FIELDS f"
                        + " JOIN BLC_ORDER_PAYMENT_TRANSACTION t ON t.PAYMENT_TRANSACTION_ID = f.PAYMENT_TRANSACTION_ID"
                        + " JOIN BLC_ORDER_PAYMENT p ON p.ORDER_PAYMENT_ID = t.ORDER_PAYMENT"
                        + " JOIN BLC_ORDER o ON o.ORDER_ID = p.ORDER_ID WHERE o.ORDER_NUMBER = ?",
                String.class,
                orderNumber);
    }

    /** Database, journal and logs: everything the shop writes is under its data folder. */
    private List<Path> filesContaining(String text) throws IOException {
        try (Stream<Path> files = Files.walk(shop.gateway().folder().getParent())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
