package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.it.SitePage.Sent;
import org.broadleafcare.ticket.TicketView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ShopTest
class HelpFormIT extends HelpFormShop {
    HelpFormIT(RunningShop shop) {
        super(shop);
    }

    @Test
    @Tag("smoke")
    void leadsFromTheOrderPageToAnAnsweredRequest() {
        SitePage jane = new SitePage(shop).signInAsJane().open("/account/orders/" + order);
        jane.open(jane.html().expectFirst("a.care-order-help").absUrl("href"));
        assertThat(jane.text()).contains("Get help with this order", order);

        jane.write(Map.of("topic", "where_is_my_order", "text", "Größe 👍 مرحبا\nsecond line"));
        assertThat(jane.text()).contains("we’ve received your request", "Größe 👍 مرحبا");
        TicketView ticket = requests.queries.byNumber(number(jane)).orElseThrow();
        assertThat(ticket.requester().customerId()).isEqualTo(requests.jane.id());

        requests.service.reply(ticket.id(), Requests.words("It is on its way"), requests.agent("agent"));
        jane.open(jane.path());
        assertThat(jane.text()).contains("We’ve answered you", "It is on its way");

        jane.write(Map.of("text", "Thank you"));
        assertThat(jane.text()).contains("your message has been sent", "In progress", "Thank you");

        jane.submit("form[action$=/solved]", Map.of());
        assertThat(jane.text()).contains("marked this request as solved", "You marked the request as solved");
        assertThat(jane.open("/account/requests").text()).contains(ticket.number(), "Solved");
    }

    @Test
    void keepsWhatWasTypedAndUploadedWhenSomethingIsMissing() {
        SitePage jane = form();
        String item = jane.html().expectFirst("input[name=item]").attr("value");
        int before = tickets();

        jane.write(Map.of("text", "Kept text", "item", item), new Sent("kept.png", "image/png", Requests.PIXEL));
        assertThat(jane.status()).isEqualTo(422);
        assertThat(jane.errors()).containsExactly("Please choose what it is about.");
        assertThat(jane.html().expectFirst("textarea").wholeText()).contains("Kept text");
        assertThat(jane.html()
                        .expectFirst("input[name=item][value=" + item + "]")
                        .hasAttr("checked"))
                .isTrue();
        assertThat(jane.html().select(".care-kept li").text()).contains("kept.png");
        assertThat(jane.html().title()).startsWith("Please check");
        assertThat(tickets()).isEqualTo(before);

        jane.write(Map.of("text", "Kept text", "topic", "damaged_item"));
        assertThat(jane.html().select(".care-attachment").text()).contains("kept.png");
    }

    @Test
    void takesAFormOnceHoweverOftenItIsSent() {
        SitePage jane = form();
        String address = jane.html().expectFirst("form#care-form").absUrl("action");
        String key = jane.html().expectFirst("input[name=submission]").attr("value");
        List<Map.Entry<String, String>> fields =
                List.of(Map.entry("submission", key), Map.entry("topic", "damaged_item"), Map.entry("text", "Twice"));
        int before = tickets();

        String first = jane.multipart(address, fields, List.of()).path();
        String second = jane.multipart(address, fields, List.of()).path();

        assertThat(second).isEqualTo(first);
        assertThat(tickets()).isEqualTo(before + 1);
    }

    @Test
    void asksAVisitorToSignInAndGoesOnToTheForm() {
        SitePage visitor = new SitePage(shop).open("/account/requests/new?order=" + order);
        assertThat(visitor.path()).isEqualTo("/login");
        assertThat(visitor.html().select("a.care-guest-link")).hasSize(1);

        visitor.signInAsJane();

        assertThat(visitor.open("/account/requests/new?order=" + order).text()).contains("Get help with this order");
    }

    @Test
    void speaksTheShoppersLanguageAndFallsBackToEnglish() {
        SitePage visitor = new SitePage(shop);

        assertThat(visitor.open("/contact?blLocaleCode=ar")
                        .html()
                        .expectFirst(".care")
                        .attr("dir"))
                .isEqualTo("rtl");
        assertThat(visitor.open("/contact?blLocaleCode=de").text()).contains("Kontakt und Hilfe");
        assertThat(new SitePage(shop).open("/contact?blLocaleCode=xx_YY").text())
                .contains("Contact and help");
    }

    @Test
    void disappearsWhenTheMerchantSwitchesItOff() {
        SitePage jane = new SitePage(shop).signInAsJane();
        settings.put("feature.order-help", "false", SettingScope.global(), null, Actor.system());
        try {
            assertThat(jane.open("/account/requests").status()).isEqualTo(404);
            assertThat(jane.open("/account/requests/new").status()).isEqualTo(404);
            assertThat(jane.open("/account/orders/" + order).html().select("a.care-order-help"))
                    .isEmpty();
            assertThat(jane.status()).isEqualTo(200);
        } finally {
            settings.reset("feature.order-help", SettingScope.global(), Actor.system());
        }
        assertThat(jane.open("/account/requests").status()).isEqualTo(200);
    }

    @Test
    void saysWhenToTryAgainAndKeepsTheTextOfWhoWritesTooOften() {
        SitePage hans = new SitePage(shop).signIn("hans@example.com");
        settings.put("limit.requests.per-hour", "1", SettingScope.global(), null, Actor.system());
        hans.open("/account/requests/new?blLocaleCode=en").write(Map.of("topic", "product_question", "text", "One"));

        hans.open("/account/requests/new").write(Map.of("topic", "product_question", "text", "Two"));

        assertThat(hans.status()).isEqualTo(429);
        assertThat(hans.errors()).singleElement().asString().contains("60 minutes");
        assertThat(hans.html().expectFirst("textarea").wholeText()).contains("Two");
    }

    @Test
    void showsDatesOfTheReadersLanguage() {
        SitePage jane = form().open("/account/requests/new?order=" + order + "&blLocaleCode=de");

        assertThat(jane.html().expectFirst(".care").attr("lang")).isEqualTo(Locale.GERMAN.getLanguage());
        assertThat(jane.text()).containsPattern("\\d{1,2}\\. \\p{L}+ \\d{4}");
        jane.open("/?blLocaleCode=en");
    }

    private static String number(SitePage page) {
        return page.path().replaceAll(".*/", "");
    }
}
