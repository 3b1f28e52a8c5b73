package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.TicketStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ShopTest
class HeldReplyIT {
    private final RunningShop shop;
    private final Requests requests;
    private final ShopSide site;
    private final AdminClient agent;
    private final AdminClient manager;

    HeldReplyIT(RunningShop shop) {
        this.shop = shop;
        requests = new Requests(shop);
        site = new ShopSide(shop.site());
        agent = new AdminClient(shop.adminUrl()).signIn(DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);
        manager = new AdminClient(shop.adminUrl()).signIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);
    }

    @AfterEach
    void atOnceAgain() {
        UndoSend.in(shop, 0);
    }

    @Test
    void goesOutOnceWhenItsSecondsAreOver() {
        UndoSend.in(shop, 1);
        TicketView ticket = requests.open("Held for a second");
        agent.put("/drafts", "{\"ticket\":\"" + ticket.number() + "\",\"kind\":\"reply\",\"text\":\"Hello\"}");

        JsonNode waiting = agent.json(send(ticket, "Hello", "k-once", 202));
        assertThat(waiting.path("ticket").path("status").asText()).isEqualTo("new");
        assertThat(waiting.path("ticket").path("heldStatus").asText()).isEqualTo("solved");
        assertThat(agent.json(agent.get("/drafts?ticket=" + ticket.number()))
                        .path("draft")
                        .isNull())
                .isTrue();
        assertThat(held(ticket).path(0).path("text").asText()).isEqualTo("Hello");

        await().until(() -> answers(ticket).size() == 1);
        assertThat(status(ticket)).isEqualTo(TicketStatus.SOLVED);
        assertThat(held(ticket)).isEmpty();
        JsonNode again = agent.json(send(ticket, "Hello", "k-once", 201));
        assertThat(again.path("message").path("text").asText()).isEqualTo("Hello");
        assertThat(answers(ticket)).containsExactly("Hello");
        assertThat(site.jdbc()
                        .queryForObject("select count(*) from CARE_HELD_REPLY where BODY like '%Hello%'", Long.class))
                .isZero();
    }

    @Test
    void takenBackItNeverGoesOut() {
        UndoSend.in(shop, 2);
        TicketView ticket = requests.open("Taken back");
        String held = idOf(send(ticket, "Too fast", "k-back", 202));
        agent.put("/drafts", "{\"ticket\":\"" + ticket.number() + "\",\"kind\":\"reply\",\"text\":\"And more\"}");

        assertThat(manager.post("/held/" + held + "/undo", "").statusCode()).isEqualTo(404);
        JsonNode draft = agent.json(agent.post("/held/" + held + "/undo", ""));
        assertThat(draft.path("text").asText()).isEqualTo("Too fast\n\nAnd more");
        assertThat(draft.path("thenStatus").asText()).isEqualTo("solved");

        await().until(() -> taskIsOver(held));
        assertThat(answers(ticket)).isEmpty();
        assertThat(status(ticket)).isEqualTo(TicketStatus.NEW);
        assertThat(agent.post("/held/" + held + "/undo", "").statusCode()).isEqualTo(200);
    }

    @Test
    void isEitherSentOrTakenBackWhenBothHappenAtOnce() {
        UndoSend.in(shop, 1);
        TicketView ticket = requests.open("At the last moment");
        JsonNode waiting = agent.json(send(ticket, "Now or never", "k-race", 202));
        String held = waiting.path("held").path("id").asText();
        Instant due = Instant.parse(waiting.path("held").path("sendsAt").asText());

        await().until(() -> Instant.now().isAfter(due.plusMillis(300)));
        int answer = agent.post("/held/" + held + "/undo", "").statusCode();
        await().until(() -> taskIsOver(held));

        assertThat(answer).isIn(200, 409);
        assertThat(answers(ticket)).hasSize(answer == 200 ? 0 : 1);
    }

    @Test
    void leavesATicketOpenWhoseCustomerWroteInTheMeantime() {
        UndoSend.in(shop, 2);
        TicketView ticket = requests.open("Crossed");
        send(ticket, "Solved, I think", "k-crossed", 202);

        requests.service.answer(ticket.id(), Requests.words("One more thing"), requests.actor());

        await().until(() -> answers(ticket).size() == 1);
        assertThat(status(ticket)).isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void comesBackAsADraftWhenTheTicketTakesItNoMore() {
        UndoSend.in(shop, 2);
        TicketView ticket = requests.open("Closed meanwhile");
        requests.service.moveTo(ticket.id(), TicketStatus.SOLVED, null, requests.agent("admin"));
        String held = idOf(send(ticket, "Too late", "k-late", 202));

        requests.service.moveTo(ticket.id(), TicketStatus.CLOSED, null, requests.agent("admin"));

        await().until(() -> taskIsOver(held));
        assertThat(answers(ticket)).isEmpty();
        assertThat(held(ticket).path(0).path("state").asText()).isEqualTo("failed");
        assertThat(agent.json(agent.get("/drafts?ticket=" + ticket.number()))
                        .path("draft")
                        .path("text")
                        .asText())
                .isEqualTo("Too late");
    }

    @Test
    void carriesItsFiles() {
        UndoSend.in(shop, 1);
        TicketView ticket = requests.open("With a picture");
        String path = "/tickets/" + ticket.number();
        String upload = agent.json(agent.upload(path + "/uploads", "a.png", "image/png", Requests.PIXEL))
                .path("uploadId")
                .asText();

        String body = "{\"text\":\"See\",\"visibility\":\"public\",\"uploads\":[\"" + upload + "\"]}";
        assertThat(agent.post(path + "/messages", body).statusCode()).isEqualTo(202);

        await().until(() -> answers(ticket).size() == 1);
        assertThat(requests.queries.conversation(ticket.id(), true))
                .last()
                .satisfies(message -> assertThat(message.attachments()).hasSize(1));
    }

    private HttpResponse<byte[]> send(TicketView ticket, String text, String key, int status) {
        HttpResponse<byte[]> answer = agent.post(
                "/tickets/" + ticket.number() + "/messages",
                "{\"text\":\"" + text + "\",\"visibility\":\"public\",\"thenStatus\":\"solved\"}",
                "Idempotency-Key",
                key);
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer;
    }

    private String idOf(HttpResponse<byte[]> answer) {
        return agent.json(answer).path("held").path("id").asText();
    }

    private JsonNode held(TicketView ticket) {
        return agent.json(agent.get("/tickets/" + ticket.number())).path("held");
    }

    private boolean taskIsOver(String held) {
        Long left = site.jdbc()
                .queryForObject(
                        "select count(*) from CARE_TASK where task_name = 'reply.release' and task_instance = ?",
                        Long.class,
                        held);
        return left != null && left == 0;
    }

    private List<String> answers(TicketView ticket) {
        return requests.queries.conversation(ticket.id(), true).stream()
                .filter(message -> message.direction() == Direction.OUT)
                .map(message -> message.text())
                .toList();
    }

    private TicketStatus status(TicketView ticket) {
        return requests.queries.byId(ticket.id()).orElseThrow().status();
    }
}
