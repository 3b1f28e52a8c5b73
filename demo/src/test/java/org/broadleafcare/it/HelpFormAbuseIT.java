package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.it.SitePage.Sent;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.ticket.TicketView;
import org.junit.jupiter.api.Test;

/** What people send who mean no good, or whose browser went mad. */
@ShopTest
class HelpFormAbuseIT extends HelpFormShop {
    private static final String SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>";

    HelpFormAbuseIT(RunningShop shop) {
        super(shop);
    }

    @Test
    void showsAnotherShoppersOrderAsOneThatNeverWas() {
        ShopOrders orders = shop.site().getBean("careShopOrders", ShopOrders.class);
        ShopOrder foreign =
                orders.ofCustomer(requests.shopper("hans@example.com").id(), 1).get(0);
        SitePage jane = new SitePage(shop).signInAsJane();

        String theirs =
                jane.open("/account/requests/new?order=" + foreign.number()).text();
        assertThat(jane.status()).isEqualTo(404);
        String nobodys = jane.open("/account/requests/new?order=0000").text();

        assertThat(jane.status()).isEqualTo(404);
        assertThat(theirs).isEqualTo(nobodys);
    }

    @Test
    void showsAnotherShoppersRequestAsOneThatNeverWas() {
        TicketView ticket = requests.open("Jane's own");
        SitePage hans = new SitePage(shop).signIn("hans@example.com");

        assertThat(hans.open("/account/requests/" + ticket.number()).status()).isEqualTo(404);
        assertThat(hans.open("/account/requests/" + ticket.number() + "/files/1")
                        .status())
                .isEqualTo(404);
        assertThat(hans.open("/account/requests/" + ticket.number() + "/updates")
                        .status())
                .isEqualTo(404);
        assertThat(new SitePage(shop)
                        .open("/contact/requests/" + ticket.number())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void printsScriptInEveryFieldAsText() {
        SitePage jane = form();
        jane.write(
                Map.of("text", SCRIPT, "topic", SCRIPT, "item", SCRIPT, "name", SCRIPT),
                new Sent(SCRIPT.replace("\"", "'") + ".txt", "text/html", "x".getBytes(StandardCharsets.UTF_8)));
        assertThat(jane.status()).isEqualTo(422);
        assertThat(jane.html().select("main script, [onerror], img[src=x]")).isEmpty();

        jane.write(Map.of("text", SCRIPT, "topic", "damaged_item"));
        assertThat(jane.status()).isEqualTo(200);
        assertThat(jane.html().select("main script, [onerror], img[src=x]")).isEmpty();
        assertThat(jane.text()).contains("<script>alert(1)</script>");
        assertThat(jane.open("/account/requests").html().select("main script, [onerror]"))
                .isEmpty();
    }

    @Test
    void refusesTenMegabytesOfTextAndSaysTheLimit() {
        SitePage jane = form().write(Map.of("topic", "damaged_item", "text", "long ".repeat(2_000_000)));

        assertThat(jane.status()).isEqualTo(422);
        assertThat(jane.errors()).containsExactly("Please use at most 20,000 characters.");
        assertThat(jane.html().expectFirst("textarea").wholeText()).contains("long long");
    }

    @Test
    void refusesTwoHundredFilesAndKeepsTheText() {
        Sent[] files = IntStream.range(0, 200)
                .mapToObj(number -> new Sent(number + ".png", "image/png", Requests.PIXEL))
                .toArray(Sent[]::new);
        SitePage jane = form().write(Map.of("topic", "damaged_item", "text", "Kept"), files);

        assertThat(jane.status()).isEqualTo(422);
        assertThat(jane.errors()).containsExactly("At most 10 files can be added.");
        assertThat(jane.html().expectFirst("textarea").wholeText()).contains("Kept");
        assertThat(jane.html().select(".care-kept li")).hasSize(10);
    }

    @Test
    void refusesAFileThatLiesAboutItsType() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        SitePage jane = form().write(
                        Map.of("topic", "damaged_item", "text", "A picture"), new Sent("photo.png", "image/png", page));

        assertThat(jane.status()).isEqualTo(422);
        assertThat(jane.errors()).singleElement().asString().contains("photo.png");
    }

    @Test
    void refusesAFormWithAForgedToken() {
        SitePage jane = form();
        int before = tickets();

        jane.multipart(
                "/account/requests/new?order=" + order + "&csrfToken=FORGED",
                List.of(Map.entry("topic", "damaged_item"), Map.entry("text", "Forged")),
                List.of());

        assertThat(jane.status()).isEqualTo(403);
        assertThat(tickets()).isEqualTo(before);
    }
}
