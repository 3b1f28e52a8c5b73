package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.SettingsAdmin;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.mail.DemoMail;
import org.broadleafcare.ticket.TicketView;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@ShopTest
class GuestIT {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/contact/(access|t)/\\S+");

    private final RunningShop shop;
    private final Requests requests;
    private final SettingsAdmin settings;
    private final String order;

    GuestIT(RunningShop shop) {
        this.shop = shop;
        this.requests = new Requests(shop);
        this.settings = shop.site().getBean("careSettingsAdmin", SettingsAdmin.class);
        this.order = requests.orders.get(1).number();
    }

    @BeforeEach
    void limitsAreWide() {
        settings.put("limit.guest-access.per-hour", "10000", SettingScope.global(), null, Actor.system());
        settings.put("limit.requests.per-hour", "10000", SettingScope.global(), null, Actor.system());
    }

    private SitePage asked(String number, String email) {
        return new SitePage(shop)
                .open("/contact")
                .submit("form[action=/contact/order-access]", Map.of("order", number, "email", email));
    }

    /** The newest mail to the address that holds this, as soon as it is there. */
    private DemoMail mailTo(String email, String text) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> shop.mail().mails().stream()
                                .filter(mail ->
                                        mail.to().contains(email) && (mail.subject() + mail.text()).contains(text))
                                .findFirst()
                                .orElse(null),
                        java.util.Objects::nonNull);
    }

    private static String link(DemoMail mail) {
        Matcher address = ADDRESS.matcher(mail.text());
        assertThat(address.find()).as(mail.text()).isTrue();
        return address.group();
    }

    @Test
    @Tag("smoke")
    void reachesTheOrderByAMailedLinkThatWorksOnce() {
        SitePage guest = asked(order, "JANE@example.com");
        String link = link(mailTo("jane@example.com", order));

        guest.open(link);
        assertThat(new SitePage(shop).open(link).status())
                .as("looking uses nothing up")
                .isEqualTo(200);
        guest.submit("form[action*=/contact/access/]", Map.of());
        assertThat(guest.text()).contains("Get help with this order", order);
        assertThat(new SitePage(shop).open(link).status()).isEqualTo(410);

        guest.write(Map.of("topic", "where_is_my_order", "text", "A guest asks"));
        assertThat(guest.text()).contains("we’ve received your request", "A guest asks");
        guest.write(Map.of("text", "And adds something"));
        assertThat(guest.text()).contains("your message has been sent", "And adds something");
        assertThat(new SitePage(shop).open(guest.path()).status()).isEqualTo(404);
    }

    /** The page but for the form tokens, which differ from session to session. */
    private static String shown(SitePage page) {
        Document shown = page.html().clone();
        shown.select("input[name=csrfToken]").removeAttr("value");
        return shown.html();
    }

    @Test
    void answersTheSameForKnownAndUnknownOrders() {
        SitePage known = asked(order, "jane@example.com");
        SitePage wrongEmail = asked(order, "somebody@example.com");
        SitePage unknown = asked("0000", "nobody@example.com");

        assertThat(known.path()).isEqualTo("/contact/order-access");
        assertThat(shown(wrongEmail)).isEqualTo(shown(known));
        assertThat(shown(unknown)).isEqualTo(shown(known));
        JdbcTemplate sql = new JdbcTemplate(shop.database().dataSource());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(sql.queryForObject("select count(*) from CARE_ACCESS_REQUEST", Integer.class))
                                .isZero());
        assertThat(shop.mail().mails())
                .noneMatch(mail -> mail.to().contains("nobody@") || mail.to().contains("somebody@"));
    }

    @Test
    void refusesForgedAndForeignTokens() {
        SitePage guest = new SitePage(shop);

        for (String token : List.of("abc", "x.y.z", "%3Cscript%3E", "A".repeat(150))) {
            assertThat(guest.open("/contact/access/" + token).status())
                    .as(token)
                    .isIn(400, 404, 410);
            assertThat(guest.open("/contact/t/" + token).status()).as(token).isIn(400, 404, 410);
        }
        assertThat(guest.open("/contact/request?order=" + order).status()).isEqualTo(404);
    }

    @Test
    void refusesALinkThatOpensSomethingElse() {
        String link =
                link(mailTo("jane@example.com", asked(order, "jane@example.com").status() == 200 ? order : ""));

        assertThat(new SitePage(shop).open(link.replace("/access/", "/t/")).status())
                .isEqualTo(410);
    }

    @Test
    void asksAQuestionWithoutAccountAndReadsTheAnswerByTheLinkInTheMail() {
        SitePage guest = new SitePage(shop).open("/contact/question");
        guest.write(Map.of(
                "name",
                "Zoë",
                "email",
                "zoe@example.org",
                "topic",
                "product_question",
                "text",
                "Buy at http://spam.example"));
        assertThat(guest.text()).contains("we’ve received your question");
        DemoMail receipt = mailTo("zoe@example.org", "received");
        assertThat(receipt.text() + receipt.html() + receipt.subject()).doesNotContain("spam.example", "Zoë");

        SitePage reader = new SitePage(shop).open(link(receipt));
        assertThat(reader.text()).contains("Buy at http://spam.example");
        TicketView ticket =
                requests.queries.byNumber(reader.path().replaceAll(".*/", "")).orElseThrow();
        assertThat(ticket.requester().customerId()).isNull();
        requests.service.reply(ticket.id(), Requests.words("We do not sell that"), requests.agent("agent"));

        assertThat(new SitePage(shop)
                        .open(link(mailTo("zoe@example.org", "We do not sell that")))
                        .text())
                .contains("We do not sell that");
    }

    @Test
    void saysWhatIsMissingOnTheContactPage() {
        SitePage guest = asked("", "not an address");

        assertThat(guest.status()).isEqualTo(422);
        assertThat(guest.errors()).hasSize(2);
        assertThat(guest.html().expectFirst("#care-email").attr("value")).isEqualTo("not an address");
    }

    @Test
    void limitsHowOftenLinksAreAskedFor() {
        settings.put("limit.guest-access.per-hour", "2", SettingScope.global(), null, Actor.system());
        asked("1", "often@example.com");
        asked("1", "often@example.com");

        SitePage third = asked("1", "often@example.com");

        assertThat(third.status()).isEqualTo(429);
        assertThat(third.text()).contains("30 minutes");
    }

    @Test
    void hasNoDoorForGuestsWhenTheMerchantClosesIt() {
        settings.put("feature.guest-access", "false", SettingScope.global(), null, Actor.system());
        settings.put("feature.contact-form", "false", SettingScope.global(), null, Actor.system());
        try {
            SitePage guest = new SitePage(shop).open("/contact");

            assertThat(guest.html().select("form[action=/contact/order-access], a[href=/contact/question]"))
                    .isEmpty();
            assertThat(guest.open("/contact/question").status()).isEqualTo(404);
            assertThat(guest.open("/contact/order-access").status()).isEqualTo(404);
        } finally {
            settings.reset("feature.guest-access", SettingScope.global(), Actor.system());
            settings.reset("feature.contact-form", SettingScope.global(), Actor.system());
        }
    }

    @Test
    void hasNoContactPageAndNoLinkToItWhenNothingIsOffered() {
        List<String> features = List.of("feature.order-help", "feature.guest-access", "feature.contact-form");
        features.forEach(each -> settings.put(each, "false", SettingScope.global(), null, Actor.system()));
        try {
            SitePage guest = new SitePage(shop).open("/contact");

            assertThat(guest.status()).isEqualTo(404);
            assertThat(guest.html().select(".care-notice")).hasSize(1);
            assertThat(guest.html().select("a[href=/contact]")).isEmpty();
            assertThat(new SitePage(shop).open("/").html().select("a[href=/contact]"))
                    .isEmpty();
        } finally {
            features.forEach(each -> settings.reset(each, SettingScope.global(), Actor.system()));
        }
    }
}
