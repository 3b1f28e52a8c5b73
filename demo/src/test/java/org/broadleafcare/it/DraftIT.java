package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.broadleafcare.common.Actor;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.broadleafcare.desk.DraftKind;
import org.broadleafcare.desk.DraftMoved;
import org.broadleafcare.desk.DraftWords;
import org.broadleafcare.desk.Drafts;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketType;
import org.junit.jupiter.api.Test;

@ShopTest
class DraftIT {
    private final Requests requests;
    private final AdminClient agent;
    private final AdminClient otherDevice;
    private final AdminClient manager;
    private final ShopSide admin;

    DraftIT(RunningShop shop) {
        requests = new Requests(shop);
        agent = new AdminClient(shop.adminUrl()).signIn(DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);
        otherDevice = new AdminClient(shop.adminUrl()).signIn(DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);
        manager = new AdminClient(shop.adminUrl()).signIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);
        admin = new ShopSide(shop.admin());
    }

    @Test
    void followsTheAgentToAnotherDevice() {
        String number = requests.open("Followed").number();
        assertThat(desk(agent, number).path("draft").isNull()).isTrue();

        save(agent, number, "Dear Jane,\\n\\n✓ \\u0000", 0);
        JsonNode draft = desk(otherDevice, number).path("draft");

        assertThat(draft.path("text").asText()).isEqualTo("Dear Jane,\n\n✓ \u0000");
        assertThat(draft.path("version").asInt()).isEqualTo(1);
        assertThat(save(otherDevice, number, "Dear Jane, thank you", 1).statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> late = save(agent, number, "Dear Jane, sorry", 1);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(agent.json(late).path("code").asText()).isEqualTo("draft_moved");
        assertThat(desk(agent, number).path("draft").path("text").asText()).isEqualTo("Dear Jane, thank you");
    }

    @Test
    void showsOthersThatSomebodyWritesButNotWhat() {
        String number = requests.open("Begun").number();
        save(agent, number, "Between us", 0);

        HttpResponse<byte[]> seen = manager.get("/drafts?ticket=" + number);

        assertThat(AdminClient.text(seen)).doesNotContain("Between us");
        JsonNode others = manager.json(seen).path("others");
        assertThat(others).hasSize(1);
        assertThat(others.path(0).path("kind").asText()).isEqualTo("reply");
        assertThat(manager.json(seen).path("draft").isNull()).isTrue();
        assertThat(desk(agent, number).path("others")).isEmpty();
    }

    @Test
    void isGoneOnceThrownAway() {
        String number = requests.open("Thrown away").number();
        save(agent, number, "Never mind", 0);

        assertThat(agent.delete("/drafts?ticket=" + number).statusCode()).isEqualTo(204);

        assertThat(desk(otherDevice, number).path("draft").isNull()).isTrue();
        assertThat(save(agent, number, "Again", 0).statusCode()).isEqualTo(200);
    }

    @Test
    void isGoneOnceSent() {
        String number = requests.open("Sent").number();
        save(agent, number, "Dear Jane", 0);

        String words = "{\"text\":\"Dear Jane\",\"visibility\":\"internal\"}";
        assertThat(agent.post("/tickets/" + number + "/messages", words).statusCode())
                .isEqualTo(201);

        assertThat(desk(otherDevice, number).path("draft").isNull()).isTrue();
    }

    @Test
    void isForgottenWithThePersonAndDoesNotComeBack() {
        TicketView ticket = requests.service.open(question("draft-it@example.org"), Actor.guest());
        save(agent, ticket.number(), "Dear Dora", 0);

        String whose = "{\"email\":\"draft-it@example.org\",\"confirm\":\"draft-it@example.org\"}";
        assertThat(manager.post("/privacy/erasures", whose).statusCode()).isEqualTo(200);

        assertThat(desk(agent, ticket.number()).path("draft").isNull()).isTrue();
        assertThat(save(agent, ticket.number(), "Dear Dora", 0).statusCode()).isEqualTo(410);
    }

    @Test
    void ofTwoSavesAtOnceOneIsToldAndNothingIsLost() {
        Drafts drafts = admin.bean("careDrafts", Drafts.class);
        long ticket = requests.open("At once").id();
        long me = Objects.requireNonNull(requests.agent("agent").id());
        List<Object> ends = Together.run(
                () -> drafts.save(ticket, me, new DraftWords(DraftKind.REPLY, "one", null, List.of()), 0),
                () -> drafts.save(ticket, me, new DraftWords(DraftKind.NOTE, "two", null, List.of()), 0));

        assertThat(ends).filteredOn(DraftMoved.class::isInstance).hasSize(1);
        assertThat(drafts.of(ticket, me))
                .hasValueSatisfying(kept -> assertThat(kept.words().text()).isIn("one", "two"));
    }

    private HttpResponse<byte[]> save(AdminClient who, String number, String text, int seen) {
        return who.put(
                "/drafts",
                "{\"ticket\":\"" + number + "\",\"kind\":\"reply\",\"text\":\"" + text + "\",\"version\":" + seen
                        + ",\"thenStatus\":\"pending\",\"files\":[]}");
    }

    private static JsonNode desk(AdminClient who, String number) {
        return who.json(who.get("/drafts?ticket=" + number));
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
                new Requester(null, "Dora Draft", email),
                null,
                List.of(),
                List.of(),
                Requests.key());
    }
}
