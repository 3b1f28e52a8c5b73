package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.TicketStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ShopTest
class WorkspaceApiIT {
    private final Requests requests;
    private final AdminClient agent;
    private final AdminClient manager;
    private final AdminClient nobody;
    private final Statements statements;

    WorkspaceApiIT(RunningShop shop) {
        requests = new Requests(shop);
        agent = new AdminClient(shop.adminUrl()).signIn(DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);
        manager = new AdminClient(shop.adminUrl()).signIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);
        nobody = new AdminClient(shop.adminUrl());
        statements = new Statements(shop.admin());
    }

    @Test
    void asksStrangersToSignInWithoutSendingThemToAPage() {
        HttpResponse<byte[]> answer = nobody.get("/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(nobody.bare("POST", "/tickets/100016/messages", "{}").statusCode())
                .isEqualTo(401);
    }

    @Test
    @Tag("smoke")
    void showsAndAnswersATicket() {
        TicketView ticket = requests.open("Over HTTP");
        JsonNode list = agent.json(agent.get("/tickets?view=unassigned&limit=100"));
        JsonNode mine = find(list.path("items"), ticket.number());
        assertThat(mine.path("orderNumber").asText())
                .isEqualTo(requests.orders.get(0).number());
        assertThat(mine.path("requester").path("email").asText()).isEqualTo("jane@example.com");

        JsonNode detail = agent.json(agent.get("/tickets/" + ticket.number()));
        assertThat(detail.path("order").path("lines").path(0).path("name").asText())
                .isNotBlank();
        assertThat(detail.path("items").path(0).path("name").asText()).isNotBlank();
        assertThat(detail.path("customer").path("orders").asInt()).isPositive();
        assertThat(detail.path("timeline").path(0).path("type").asText()).isEqualTo("ticket.created");
        assertThat(detail.path("allowedStatuses").toString()).contains("solved");

        String message = "{\"text\":\"Hello Jane\",\"visibility\":\"public\",\"thenStatus\":\"solved\"}";
        String path = "/tickets/" + ticket.number() + "/messages";
        HttpResponse<byte[]> sent = agent.post(path, message, "Idempotency-Key", "k1");
        assertThat(sent.statusCode()).isEqualTo(201);
        HttpResponse<byte[]> again = agent.post(path, message, "Idempotency-Key", "k1");
        assertThat(agent.json(again).path("message").path("id"))
                .isEqualTo(agent.json(sent).path("message").path("id"));
        assertThat(agent.json(again).path("ticket").path("status").asText()).isEqualTo("solved");
        assertThat(agent.json(again)
                        .path("ticket")
                        .path("assignee")
                        .path("login")
                        .asText())
                .isEqualTo("agent");
    }

    @Test
    void refusesForgedAndForeignChanges() {
        String path = "/tickets/" + requests.open("Forged").number() + "/status";

        assertThat(agent.bare("PUT", path, "{}").statusCode()).isEqualTo(403);
        assertThat(agent.bare("POST", "/tickets/1/messages", "{}", "X-Care-Csrf", agent.csrf())
                        .statusCode())
                .isEqualTo(403);
        assertThat(agent.bare("PUT", path, "{}", "X-Care-Csrf", agent.csrf(), "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(agent.put(path, "{\"status\":\"solved\"}").statusCode()).isEqualTo(428);
    }

    @Test
    void toldOfOthersChangesAnAgentLooksAgain() {
        TicketView ticket = requests.open("Stale");
        String path = "/tickets/" + ticket.number() + "/status";
        requests.service.note(ticket.id(), Requests.words("Meanwhile"), requests.agent("admin"));

        HttpResponse<byte[]> stale =
                agent.put(path, "{\"status\":\"open\"}", "If-Match", "\"" + ticket.version() + "\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        int current = agent.json(stale).path("version").asInt();
        HttpResponse<byte[]> moved = agent.put(path, "{\"status\":\"open\"}", "If-Match", "\"" + current + "\"");
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(agent.put(path, "{\"status\":\"closed\"}", "If-Match", "*").statusCode())
                .isEqualTo(409);
    }

    @Test
    void speaksOfEveryMistake() {
        assertThat(agent.bare("POST", "/nothing", "{}").statusCode()).isEqualTo(404);
        assertThat(agent.get("/tickets?limit=0").statusCode()).isEqualTo(400);
        assertThat(agent.get("/tickets?cursor=nonsense").statusCode()).isEqualTo(400);
        assertThat(agent.get("/tickets/100017").statusCode()).isEqualTo(404);
        String path = "/tickets/" + requests.open("Mistakes").number() + "/messages";
        assertThat(agent.post(path, "{").statusCode()).isEqualTo(400);
        JsonNode empty = agent.json(agent.post(path, "{\"text\":\" \",\"visibility\":\"public\"}"));
        assertThat(empty.path("errors").path(0).path("field").asText()).isEqualTo("text");
        assertThat(empty.path("errors").path(0).path("detail").asText()).isEqualTo("This field is needed.");
        assertThat(agent.post(path, "{\"text\":\"" + "x".repeat(10_000_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(agent.get("/settings").statusCode()).isEqualTo(403);
        assertThat(agent.get("/privacy/find?email=jane@example.com").statusCode())
                .isEqualTo(403);
    }

    @Test
    void sendsAndHandsOutFiles() {
        String ticket = "/tickets/" + requests.open("Files over HTTP").number();
        HttpResponse<byte[]> upload = agent.upload(ticket + "/uploads", "日本.png", "text/html", Requests.PIXEL);
        assertThat(upload.statusCode()).isEqualTo(201);
        String id = agent.json(upload).path("uploadId").asText();
        assertThat(agent.upload(ticket + "/uploads", "a.png", "image/png", "no picture".getBytes())
                        .statusCode())
                .isEqualTo(400);

        assertThat(agent.post(ticket + "/messages", "{\"text\":\"See\",\"visibility\":\"internal\",\"uploads\":[null]}")
                        .statusCode())
                .isEqualTo(400);
        String body = "{\"text\":\"See\",\"visibility\":\"internal\",\"uploads\":[\"" + id + "\"]}";
        JsonNode file = agent.json(agent.post(ticket + "/messages", body))
                .path("message")
                .path("attachments")
                .path(0);
        assertThat(file.path("name").asText()).isEqualTo("日本.png");
        HttpResponse<byte[]> download = agent.get(file.path("url").asText().replaceFirst(".*/care-api/v1", ""));
        assertThat(download.body()).isEqualTo(Requests.PIXEL);
        assertThat(download.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(nobody.get(file.path("url").asText().replaceFirst(".*/care-api/v1", ""))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void followsEventsCheaply() throws Exception {
        TicketView ticket = requests.open("Events");
        long before = manager.json(manager.get("/me")).path("position").asLong();
        requests.service.note(ticket.id(), Requests.words("New"), requests.agent("agent"));

        await().untilAsserted(() -> {
            JsonNode page = manager.json(manager.get("/events?after=" + before));
            assertThat(page.path("events").findValuesAsText("number")).contains(ticket.number());
        });
        long head = manager.json(manager.get("/events")).path("position").asLong();
        HttpResponse<byte[]> quiet = manager.get("/events?after=" + head, "If-None-Match", "\"" + head + "\"");
        assertThat(quiet.statusCode()).isIn(304, 200);
    }

    @Test
    void listsAndDetailsCostTheSameForOneAndForMany() {
        // The newest ticket has all there is: an order, an assignee and a predecessor.
        TicketView first = requests.open("First of many");
        requests.service.moveTo(first.id(), TicketStatus.SOLVED, requests.agent("agent"));
        requests.service.moveTo(first.id(), TicketStatus.CLOSED, requests.agent("agent"));
        TicketView rich = requests.service.answer(first.id(), Requests.words("Again"), requests.actor());
        requests.service.reply(rich.id(), Requests.words("Hello"), requests.agent("agent"));
        agent.get("/tickets?view=all&limit=1");
        int listOfOne = statements.fewest(() -> agent.get("/tickets?view=all&limit=1"));
        int shortTicket = statements.fewest(() -> agent.get("/tickets/" + rich.number()));
        for (int more = 0; more < 10; more++) {
            requests.open("One more");
            requests.service.answer(rich.id(), Requests.words("And " + more), requests.actor());
        }

        assertThat(statements.fewest(() -> agent.get("/tickets?view=all&limit=50")))
                .isLessThanOrEqualTo(listOfOne);
        assertThat(statements.fewest(() -> agent.get("/tickets/" + rich.number())))
                .isLessThanOrEqualTo(shortTicket)
                .isLessThanOrEqualTo(40);
    }

    @Test
    void managersSetAndLookAfterThings() {
        JsonNode settings = manager.json(manager.get("/settings?locale=de"));
        assertThat(settings.path("groups").findValuesAsText("key")).contains("ticket.close-after-days");
        String path = "/settings/ticket.close-after-days";
        assertThat(manager.put(path, "{\"value\":0}").statusCode()).isEqualTo(400);
        assertThat(manager.put(path, "{\"value\":8}").statusCode()).isEqualTo(204);
        assertThat(manager.delete(path).statusCode()).isEqualTo(204);
        assertThat(manager.put("/settings/no.such", "{\"value\":8}").statusCode())
                .isEqualTo(404);
        assertThat(manager.get("/tasks/failed").statusCode()).isEqualTo(200);
        assertThat(manager.post("/tasks/failed/4711/run-again", "").statusCode())
                .isEqualTo(404);
        assertThat(manager.get("/views").statusCode()).isEqualTo(200);
        assertThat(manager.json(manager.get("/agents")).findValuesAsText("login"))
                .contains("agent");
    }

    private static JsonNode find(JsonNode items, String number) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
