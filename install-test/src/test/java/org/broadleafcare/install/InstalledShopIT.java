package org.broadleafcare.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.broadleafcare.install.Visitor.Page;
import org.junit.jupiter.api.Test;

/** With Care installed by README.md, a request goes from the order page to solved. */
class InstalledShopIT {
    private final Shops.Pair shop = Shops.installed();

    @Test
    void aRequestGoesFromTheOrderPageToSolved() {
        Shopper ivy = new Shopper("ivy@example.com", shop.site().url()).registers();
        String order = ivy.buys("/tools/dibber");
        String number = opensRequest(ivy, order, "The dibber has a crack.");
        Shops.MAILS.await(1, "ivy@example.com", number);

        AgentApi hal = AgentApi.signIn(shop.admin().url(), "agent", "garden-agent-1");
        JsonNode ticket = hal.get("/tickets/" + number);
        assertThat(ticket.toString()).contains("The dibber has a crack.", order, "Dibber");
        hal.reply(number, "A new one is on its way.", "pending");

        String mail = MailServer.source(
                Shops.MAILS.await(2, "ivy@example.com", number).get(1));
        assertThat(mail).contains("A new one is on its way.", shop.site().url() + "/account/requests/" + number);
        Page conversation = ivy.opens("/account/requests/" + number);
        assertThat(conversation.text()).contains("A new one is on its way.");

        ivy.sends(conversation, "form[enctype]", Map.of("text", "Thank you, it has arrived."));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> hal.get("/tickets/" + number).toString().contains("it has arrived"));
        hal.reply(number, "Happy planting!", "solved");

        assertThat(ivy.opens("/account/requests/" + number).text()).contains("Happy planting!", "Solved");
    }

    /** Sends the form behind the order page's link; returns the request's number. */
    static String opensRequest(Shopper shopper, String order, String words) {
        Page orderPage = shopper.opens("/account/orders/" + order);
        String link = orderPage.html().select("#account-page a.care-order-help").attr("href");
        assertThat(link).as(orderPage.html().toString()).isNotEmpty();
        Page form = shopper.opens(link);
        String topic = form.html().select("input[name=topic]").get(0).val();
        Page sent = shopper.sends(form, "form[enctype]", Map.of("topic", topic, "text", words));
        assertThat(sent.text()).contains(words);
        return sent.address().getPath().replaceAll("\\D+", "");
    }

    @Test
    void itsPagesWearTheShopsLayout() {
        Shopper moss = new Shopper("moss@example.com", shop.site().url()).registers();

        Page requests = moss.opens("/account/requests");

        assertThat(requests.html().select("#account-menu a.care-account-link")).hasSize(1);
        assertThat(requests.html().select("#account-page .care")).hasSize(1);
        assertThat(requests.html().select("footer a.care-contact-link")).hasSize(1);
        assertThat(moss.opens("/sign-in").html().select("a.care-guest-link")).hasSize(1);
    }

    @Test
    void theShopKeepsItsOwnHelpAndContactPages() {
        Visitor visitor = new Visitor(shop.site().url());

        assertThat(visitor.open("/help").text()).contains("When to sow");
        assertThat(visitor.open("/contact").text()).contains("Pennyfield Lane");
        Page home = visitor.open("/");
        Page contact = visitor.open(home.html().select("a.care-contact-link").attr("href"));
        assertThat(contact.status()).isEqualTo(200);
        assertThat(contact.html().select(".care h1")).hasSize(1);
    }

    @Test
    void aMerchantChangesWhatShoppersChooseFrom() {
        AdminUser gwen = new AdminUser("admin", "garden-admin-1", shop.admin().url()).signsIn();

        gwen.saves("/care-topic/-1", Map.of("fields['label'].value", "Where are my pots?"));

        assertThat(Shops.DATABASE.query("select label from care_topic where topic_id = -1"))
                .containsExactly("Where are my pots?");
    }

    @Test
    void theWorkspaceIsInTheAdminsMenu() {
        AdminUser hal = new AdminUser("agent", "garden-agent-1", shop.admin().url()).signsIn();

        assertThat(hal.opens("/order").html().select("a[href$=/care]")).isNotEmpty();
        Page workspace = hal.opens("/care");

        assertThat(workspace.status()).isEqualTo(200);
        assertThat(workspace.html().select("care-workspace")).isNotEmpty();
    }
}
