package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.broadleafcare.ticket.TicketView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@ShopTest
class TwoAgentsIT {
    private final RunningShop shop;
    private final Requests requests;
    private final AdminClient anna;
    private final AdminClient bert;

    TwoAgentsIT(RunningShop shop) {
        this.shop = shop;
        requests = new Requests(shop);
        anna = new AdminClient(shop.adminUrl()).signIn(DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);
        bert = new AdminClient(shop.adminUrl()).signIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);
    }

    @AfterEach
    void atOnceAgain() {
        UndoSend.in(shop, 0);
    }

    @RepeatedTest(5)
    void ofTwoAnswersAtOnceOneGoesAndTheOtherIsAsked() {
        UndoSend.in(shop, 60);
        assertThat(statuses(requests.open("Both at once, held"))).containsExactlyInAnyOrder(202, 409);
    }

    @RepeatedTest(5)
    void alsoWhereAnswersGoOutAtOnce() {
        assertThat(statuses(requests.open("Both at once"))).containsExactlyInAnyOrder(201, 409);
    }

    private List<Integer> statuses(TicketView ticket) {
        long seen = newest(ticket);
        return Together.run(
                        () -> send(anna, ticket, seen, "[]").statusCode(),
                        () -> send(bert, ticket, seen, "[]").statusCode())
                .stream()
                .map(Integer.class::cast)
                .toList();
    }

    @Test
    void whoHasSeenTheNewsMaySendAnyway() {
        UndoSend.in(shop, 60);
        TicketView ticket = requests.open("Anyway");
        long seen = newest(ticket);
        JsonNode first = anna.json(send(anna, ticket, seen, "[]"));
        HttpResponse<byte[]> refused = send(bert, ticket, seen, "[]");
        assertThat(bert.json(refused).path("code").asText()).isEqualTo("conversation_moved_on");

        String known = "[" + first.path("held").path("id").asText() + "]";
        assertThat(send(bert, ticket, seen, known).statusCode()).isEqualTo(202);
    }

    @Test
    void theCustomersNewWordsAreSeenFirst() {
        TicketView ticket = requests.open("Crossing");
        long seen = newest(ticket);
        requests.service.note(ticket.id(), Requests.words("Between us"), requests.agent("admin"));
        requests.service.answer(ticket.id(), Requests.words("It has arrived"), requests.actor());

        assertThat(send(anna, ticket, seen, "[]").statusCode()).isEqualTo(409);
        assertThat(send(anna, ticket, newest(ticket), "[]").statusCode()).isEqualTo(201);
    }

    @Test
    void aNoteOfAColleagueStopsNoAnswer() {
        TicketView ticket = requests.open("Noted");
        long seen = newest(ticket);
        requests.service.note(ticket.id(), Requests.words("Between us"), requests.agent("admin"));

        assertThat(send(anna, ticket, seen, "[]").statusCode()).isEqualTo(201);
    }

    @Test
    void seeEachOtherAtTheTicket() {
        String number = requests.open("Looked at by two").number();
        String path = "/tickets/" + number + "/presence";
        anna.put(path, "{\"doing\":\"writing\"}");

        JsonNode around = bert.json(bert.put(path, "{\"doing\":\"viewing\"}")).path("others");
        assertThat(around).hasSize(1);
        assertThat(around.path(0).path("doing").asText()).isEqualTo("writing");
        assertThat(bert.json(bert.get("/presence")).findValuesAsText("number")).contains(number);

        anna.delete(path);
        await().untilAsserted(() -> assertThat(
                        bert.json(bert.put(path, "{\"doing\":\"viewing\"}")).path("others"))
                .isEmpty());
    }

    private long newest(TicketView ticket) {
        JsonNode messages = anna.json(anna.get("/tickets/" + ticket.number())).path("messages");
        return messages.path(messages.size() - 1).path("id").asLong();
    }

    private static HttpResponse<byte[]> send(AdminClient who, TicketView ticket, long seen, String seenHeld) {
        return who.post(
                "/tickets/" + ticket.number() + "/messages",
                "{\"text\":\"Hello\",\"visibility\":\"public\",\"seen\":" + seen + ",\"seenHeld\":" + seenHeld + "}",
                "Idempotency-Key",
                Requests.key());
    }
}
