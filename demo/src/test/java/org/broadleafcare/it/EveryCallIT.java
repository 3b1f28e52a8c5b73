package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.task.Tasks;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.broadleafcare.it.api.ApiContract;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.support.ClassPathXmlApplicationContext;

/** Gets every answer that the description of the API names; the client holds each against it. */
@ShopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryCallIT {
    private static final String NOTE = "{\"text\":\"Noted\",\"visibility\":\"internal\"}";
    private static final int MORE_THAN_A_FILE_MAY_HAVE = 11 * 1024 * 1024;

    private final ApiContract contract = new ApiContract();
    private final RunningShop shop;
    private final Requests requests;
    private final ShopSide site;
    private final AdminClient manager;
    private final AdminClient agent;
    private final AdminClient nobody;
    private final ClassPathXmlApplicationContext node;

    EveryCallIT(RunningShop shop) {
        this.shop = shop;
        requests = new Requests(shop);
        site = new ShopSide(shop.site());
        manager = new AdminClient(shop.adminUrl(), contract).signIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);
        agent = new AdminClient(shop.adminUrl(), contract).signIn(DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);
        nobody = new AdminClient(shop.adminUrl(), contract);
        node = new ClassPathXmlApplicationContext(new String[] {"it-tasks.xml"}, shop.site());
    }

    @AfterAll
    void leavesNothingDescribedUnseen() {
        node.close();
        assertThat(contract.unseen()).isEmpty();
    }

    @Test
    void sessionAndLists() {
        expect(200, agent.get("/me"));
        for (String path : List.of("/me", "/agents", "/views", "/events", "/events/stream")) {
            expect(401, nobody.get(path));
        }
        requests.open("In every list");
        expect(200, agent.get("/agents"));
        expect(200, agent.get("/views"));
        for (String view : List.of("open", "mine", "unassigned", "waiting", "solved", "closed", "all")) {
            expect(200, agent.get("/tickets?view=" + view));
        }
        expect(400, agent.get("/tickets?limit=0"));
    }

    @Test
    void junk() {
        String path = "/tickets/" + requests.open("Buy now").number() + "/junk";
        expect(200, agent.put(path, "{}"));
        expect(200, agent.get("/tickets?view=junk"));
        expect(200, agent.delete(path));
        expect(404, agent.put("/tickets/1/junk", "{}"));
        expect(404, agent.delete("/tickets/1/junk"));
        expect(401, nobody.put(path, "{}"));
        expect(401, nobody.delete(path));
    }

    @Test
    void senders() {
        String wish = "{\"kind\":\"domain\",\"what\":\"spam.example\",\"action\":\"block\"}";
        JsonNode rules = manager.json(expect(200, manager.post("/mail/senders", wish)));
        expect(400, manager.post("/mail/senders", wish.replace("block", "allow")));
        expect(200, manager.get("/mail/senders"));
        expect(204, manager.delete("/mail/senders/" + rules.get(0).path("id").asLong()));
        expect(404, manager.delete("/mail/senders/1"));
        expect(401, nobody.get("/mail/senders"));
    }

    @Test
    void events() {
        requests.open("Heard of");
        expect(200, agent.get("/events?after=0"));
        await().untilAsserted(() -> {
            String head = agent.json(agent.get("/events")).path("position").asText();
            expect(304, agent.get("/events?after=" + head, "If-None-Match", "\"" + head + "\""));
        });
        try (Stream<String> lines = agent.listen("/events/stream?after=0")) {
            assertThat(lines.filter(line -> line.startsWith("data: ")).limit(5)).hasSize(5);
        }
    }

    @Test
    void aTicketWithAllThereIs() {
        TicketView first = requests.open("Once");
        requests.service.reply(first.id(), Requests.words("Hello"), requests.agent("agent"));
        String path = "/tickets/" + first.number();

        JsonNode receipt =
                agent.json(expect(201, agent.upload(path + "/uploads", "a.png", "image/png", Requests.PIXEL)));
        String withFile = "{\"text\":\"See\",\"visibility\":\"public\",\"thenStatus\":\"solved\",\"uploads\":[\""
                + receipt.path("uploadId").asText() + "\"]}";
        JsonNode sent = agent.json(expect(201, agent.post(path + "/messages", withFile)));
        expect(200, agent.get(fileOf(sent)));
        expect(404, agent.get(path + "/attachments/4711000"));
        expect(200, agent.put(path + "/assignee", "{\"agentId\":null}", "If-Match", "*"));
        expect(200, agent.put(path + "/status", "{\"status\":\"closed\"}", "If-Match", "*"));
        expect(409, agent.put(path + "/status", "{\"status\":\"new\"}", "If-Match", "*"));
        TicketView next = requests.service.answer(first.id(), Requests.words("Again"), requests.actor());
        expect(200, agent.get("/tickets/" + next.number()));
        expect(200, agent.get(path));
        expect(404, agent.get("/tickets/100017"));
        expect(404, agent.get("/nothing"));
    }

    @Test
    void whatIsRefused() {
        String path = "/tickets/" + requests.open("Refused").number();

        expect(400, agent.post(path + "/messages", "{\"text\":\" \",\"visibility\":\"public\"}"));
        expect(410, agent.post(path + "/messages", NOTE.replace("}", ",\"uploads\":[\"gone\"]}")));
        expect(
                400,
                agent.upload(path + "/uploads", "a.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8)));
        byte[] large = new byte[MORE_THAN_A_FILE_MAY_HAVE];
        expect(413, agent.upload(path + "/uploads", "large.txt", "text/plain", large));
        expect(428, agent.put(path + "/status", "{\"status\":\"open\"}"));
        expect(412, agent.put(path + "/status", "{\"status\":\"open\"}", "If-Match", "\"99\""));
        expect(428, agent.put(path + "/assignee", "{\"agentId\":null}"));
        expect(405, agent.post("/me", ""));
    }

    @Test
    void unfinishedTexts() {
        String number = requests.open("Half written").number();
        String draft = "{\"ticket\":\"" + number + "\",\"kind\":\"reply\",\"text\":\"Dear\",\"version\":0}";

        expect(200, agent.put("/drafts", draft));
        expect(409, agent.put("/drafts", draft));
        expect(400, agent.put("/drafts", draft.replace("reply", "letter")));
        expect(200, agent.get("/drafts?ticket=" + number));
        expect(200, manager.get("/drafts?ticket=" + number));
        expect(404, agent.get("/drafts?ticket=1"));
        expect(204, agent.delete("/drafts?ticket=" + number));
        expect(404, agent.delete("/drafts?ticket=1"));
    }

    @Test
    void answersOnTheirWay() {
        TicketView ticket = requests.open("On its way");
        String path = "/tickets/" + ticket.number();
        UndoSend.in(shop, 60);
        String answer = "{\"text\":\"Hello\",\"visibility\":\"public\",\"thenStatus\":\"solved\",\"seen\":4711}";
        String fresh = answer.replace(",\"seen\":4711", "");

        expect(409, agent.post(path + "/messages", answer));
        String held = agent.json(expect(202, agent.post(path + "/messages", fresh)))
                .path("held")
                .path("id")
                .asText();
        expect(200, manager.get(path));
        expect(404, manager.post("/held/" + held + "/undo", ""));
        expect(200, agent.post("/held/" + held + "/undo", ""));
        UndoSend.in(shop, 0);
        requests.service.reply(ticket.id(), Requests.words("Hello"), requests.agent("agent"));
        expect(200, agent.get(path));
    }

    @Test
    void tooLateToTakeBack() {
        String path = "/tickets/" + requests.open("Gone out").number();
        expect(201, agent.post(path + "/messages", "{\"text\":\"Hello\",\"visibility\":\"public\"}"));
        Long held = site.jdbc()
                .queryForObject("select max(HELD_REPLY_ID) from CARE_HELD_REPLY where STATE = 'SENT'", Long.class);

        expect(409, agent.post("/held/" + held + "/undo", ""));
    }

    @Test
    void whoIsThere() {
        String path = "/tickets/" + requests.open("Looked at").number() + "/presence";

        expect(200, agent.put(path, "{\"doing\":\"viewing\"}"));
        expect(200, manager.put(path, "{\"doing\":\"writing\"}"));
        expect(400, agent.put(path, "{\"doing\":\"sleeping\"}"));
        expect(200, agent.get("/presence"));
        expect(401, nobody.get("/presence"));
        expect(204, agent.delete(path));
        expect(404, agent.delete("/tickets/1/presence"));
    }

    @Test
    void failedTasks() {
        String errand = Requests.key();
        String late = Requests.key();
        Tasks tasks = node.getBean("itTasks", Tasks.class);
        Errand.FAILING.add(errand);
        site.inTransaction(() -> tasks.schedule("it.errand", errand, new Errand.Order(errand), Instant.now()));
        Instant before = Instant.now().minus(Duration.ofMinutes(6));
        site.inTransaction(() -> tasks.schedule("it.admin-errand", late, new Errand.Order(late), before));

        await().until(() -> !idOf(errand).isEmpty());
        assertThat(manager.json(expect(200, manager.get("/tasks/failed"))).path("overdue"))
                .isNotEmpty();
        Errand.FAILING.remove(errand);
        expect(204, manager.post("/tasks/failed/" + idOf(errand) + "/run-again", ""));
        expect(404, manager.post("/tasks/failed/4711/run-again", ""));
        expect(403, agent.get("/tasks/failed"));
        site.jdbc().update("delete from CARE_TASK where task_instance = ?", late);
    }

    private String idOf(String errand) {
        for (JsonNode task : manager.json(manager.get("/tasks/failed")).path("gaveUp")) {
            if (task.path("instance").asText().equals(errand)) {
                return task.path("id").asText();
            }
        }
        return "";
    }

    @Test
    void settings() {
        String path = "/settings/mail.reply-promise";
        expect(200, manager.get("/settings"));
        expect(204, manager.put(path, "{\"value\":\"Bald\",\"locale\":\"de\",\"country\":\"AT\"}"));
        expect(200, manager.get("/settings?locale=de&country=AT"));
        expect(204, manager.delete(path + "?locale=de&country=AT"));
        expect(400, manager.put("/settings/ticket.close-after-days", "{\"value\":0}"));
        expect(404, manager.delete("/settings/no.such"));
        expect(403, agent.get("/settings"));
    }

    @Test
    void mailAccounts() {
        String wish =
                "{\"address\":\"every.call@example.org\",\"name\":\"Every Call\",\"locale\":\"en\",\"active\":false,"
                        + "\"imap\":{\"host\":\"127.0.0.1\",\"port\":1,\"security\":\"none\",\"user\":\"x\"},\"secret\":\"y\"}";
        HttpResponse<byte[]> made = expect(201, manager.post("/mail/accounts", wish));
        String path = "/mail/accounts/" + manager.json(made).path("id").asText();
        expect(400, manager.post("/mail/accounts", wish));
        expect(200, manager.get("/mail/accounts"));
        expect(200, manager.get(path));
        expect(428, manager.put(path, wish));
        expect(412, manager.put(path, wish, "If-Match", "\"77\""));
        expect(200, manager.put(path, wish, "If-Match", "*"));
        assertThat(manager.json(expect(200, manager.post(path + "/check", ""))).path("steps"))
                .hasSize(1);
        expect(200, manager.post(path + "/hook-secret", ""));
        assertThat(manager.json(manager.get(path)).path("hook").path("url").asText())
                .contains("/care-api/hooks/mail/");
        String oauth = wish.replace(
                "\"active\":false",
                "\"active\":false,\"auth\":\"oauth2\",\"oauth\":{\"provider\":"
                        + "\"google\",\"clientId\":\"id\",\"clientSecret\":\"s\"}");
        expect(200, manager.put(path, oauth, "If-Match", "*"));
        assertThat(manager.json(expect(200, manager.post(path + "/oauth/start", "")))
                        .path("url")
                        .asText())
                .startsWith("https://accounts.google.com/")
                .contains("code_challenge_method=S256", "access_type=offline", "care-mail%2Foauth");
        expect(204, manager.delete(path + "/oauth"));
        expect(204, manager.delete(path, "If-Match", "*"));
        expect(404, manager.get(path));
        String gone = "/mail/accounts/4711000";
        expect(404, manager.delete(gone, "If-Match", "*"));
        expect(404, manager.delete(gone + "/oauth"));
        expect(404, manager.post(gone + "/check", ""));
        expect(404, manager.post(gone + "/hook-secret", ""));
        expect(409, manager.post(gone + "/oauth/start", ""));
        expect(403, agent.get("/mail/accounts"));
        expect(403, agent.post("/mail/accounts", wish));
    }

    @Test
    void mailsThatCameIn() throws IOException {
        long account = site.jdbc()
                .queryForObject("select min(MAIL_ACCOUNT_ID) from CARE_MAIL_ACCOUNT where ACTIVE = true", Long.class);
        long mail = 4_700_000_000L + Requests.key().hashCode();
        site.jdbc()
                .update(
                        "insert into CARE_INBOUND_MAIL (INBOUND_MAIL_ID, ACCOUNT_ID, IDENTITY_KEY, STATE, ATTEMPTS, REASON,"
                                + " RAW_SIZE, CUT, FROM_EMAIL, SUBJECT, RECEIVED_AT) values (?, ?, ?, 'JUNK', 0, 'flood', 10,"
                                + " false, 'junk@example.org', 'Buy', current_timestamp)",
                        mail,
                        account,
                        Requests.key());
        expect(200, agent.get("/mail/inbound?state=junk"));
        expect(200, agent.get("/mail/inbound/" + mail));
        expect(404, manager.get("/mail/inbound/4711000"));
        expect(404, manager.get("/mail/inbound/" + mail + "/raw"));
        byte[] raw = "Subject: Buy\r\n\r\nnow".getBytes(StandardCharsets.UTF_8);
        String key = shop.site().getBean("careFileStore", FileStore.class).put(new ByteArrayInputStream(raw));
        site.jdbc().update("update CARE_INBOUND_MAIL set RAW_KEY = ? where INBOUND_MAIL_ID = ?", key, mail);
        assertThat(expect(200, manager.get("/mail/inbound/" + mail + "/raw")).body())
                .isEqualTo(raw);
        assertThat(agent.json(expect(200, agent.get("/mail/inbound/" + mail)))
                        .path("text")
                        .asText())
                .contains("now");
        expect(403, agent.get("/mail/inbound?state=quarantined"));
        expect(200, manager.get("/mail/inbound?state=quarantined"));
        expect(400, manager.get("/mail/inbound?state=filed"));
        String decision = "{\"ids\":[" + mail + "],\"do\":\"delete\"}";
        expect(403, agent.post("/mail/inbound/decisions", decision.replace("delete", "block_domain")));
        assertThat(agent.json(expect(200, agent.post("/mail/inbound/decisions", decision)))
                        .path("done")
                        .asInt())
                .isEqualTo(1);
        assertThat(site.jdbc()
                        .queryForObject(
                                "select STATE from CARE_INBOUND_MAIL where INBOUND_MAIL_ID = ?", String.class, mail))
                .isEqualTo("DELETED");
    }

    @Test
    void personalData() {
        String email = "everycall@example.org";
        requests.service.open(question(email), Actor.guest());
        String whose = "{\"email\":\"" + email + "\",\"confirm\":\"" + email + "\"}";

        expect(200, manager.get("/privacy/find?email=" + email));
        expect(200, manager.post("/privacy/exports", whose));
        expect(400, manager.post("/privacy/erasures", "{\"email\":\"" + email + "\"}"));
        expect(200, manager.post("/privacy/erasures", whose));
        expect(403, agent.get("/privacy/find?email=" + email));
        expect(403, agent.post("/privacy/exports", whose));
    }

    private static HttpResponse<byte[]> expect(int status, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode())
                .as("%s %s", answer.request().method(), answer.uri())
                .isEqualTo(status);
        return answer;
    }

    private static String fileOf(JsonNode sent) {
        JsonNode file = sent.path("message").path("attachments").path(0);
        return file.path("url").asText().replaceFirst(".*/care-api/v1", "");
    }

    private static NewTicket question(String email) {
        return new NewTicket(
                TicketType.QUESTION,
                "something_else",
                "A question",
                "Just asking",
                ChannelKind.FORM,
                Locale.ENGLISH,
                null,
                new Requester(null, "Every Call", email),
                null,
                List.of(),
                List.of(),
                Requests.key());
    }
}
