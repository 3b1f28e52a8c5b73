package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.mail.DemoMail;
import org.junit.jupiter.api.Test;

@BrowserTest
class GuestJourneyBrowserIT {
    private static final Pattern LINK = Pattern.compile("http://\\S+/contact/access/\\S+");

    @Test
    void guestGetsHelpThroughTheMailedLinkOnAPhone(RunningShop shop, Browser customer, Browser phone) {
        String order = new Shopping(shop, customer).signIn("hans@example.com").latestOrder();
        phone.width(360).go(shop.siteUrl() + "/contact");
        phone.type("#care-order", order);
        phone.type("#care-email", "Hans@Example.com");
        phone.click("form[action$='/order-access'] button");
        phone.seeText("Please check your inbox");

        String link = link(new Shopping(shop, phone).mail("hans@example.com", "/contact/access/"));
        phone.go(link).picture("confirm");
        phone.click(".care-form button[type=submit]");
        phone.see("#care-form");
        assertThat(phone.text(".care-steps")).doesNotContain("My requests");
        phone.picture("form");
        phone.click("input[value=where_is_my_order]");
        phone.type("#care-text", "The parcel has not moved for a week.");
        phone.click("#care-form button[type=submit]");

        phone.see("[data-care-sent]");
        assertThat(phone.text("h1")).isEqualTo("The parcel has not moved for a week.");
        assertThat(phone.driver().getCurrentUrl()).contains("/contact/requests/");
        phone.type("#care-text", "It has arrived after all.");
        phone.click("#care-form button[type=submit]");
        phone.seeText("It has arrived after all.");
        phone.click(".care-history summary");
        assertThat(phone.text(".care-history")).contains("You wrote");
        phone.picture("request");

        String request = phone.driver().getCurrentUrl();
        customer.driver().manage().deleteAllCookies();
        customer.go(request).seeText("We couldn’t find that");
        customer.go(link).seeText("This link no longer works");
        assertThat(customer.has("main a[href$='/account/requests']")).isFalse();
        customer.click(".care-notice a");
        customer.see("#care-order");
    }

    @Test
    void confirmationLeadsAGuestToHelpWithTheNumberFilledIn(RunningShop shop, Browser phone) {
        phone.language("de-DE").width(320).go(shop.siteUrl() + "/kitchen/kettle");
        phone.click("form[action='/cart/add'] button");
        phone.see(".lines");
        phone.go(shop.siteUrl() + "/checkout");
        Map.of(
                        "email", "gast@example.com",
                        "firstName", "Änne",
                        "lastName", "Gäßler",
                        "street", "Hauptstr. 1",
                        "postalCode", "10115",
                        "city", "Berlin")
                .forEach((field, value) -> phone.type("#f-" + field, value));
        phone.click("form[action='/checkout/delivery'] button");
        phone.click("label[for=pay-cod]");
        assertThat(phone.text("#pay .due")).isEqualTo(phone.text("aside .totals .sum"));
        phone.picture("review");
        phone.click("#pay button[type=submit]");

        phone.seeText("Vielen Dank");
        phone.picture("confirmation");
        String order = phone.driver().getCurrentUrl().replaceAll(".*/confirmation/|[?#].*", "");
        phone.click("main .care-order-help");
        assertThat(phone.see("#care-order").getDomProperty("value")).isEqualTo(order);
        phone.type("#care-order", "Bestellung " + order.substring(0, 8) + " " + order.substring(8));
        phone.type("#care-email", "gast@example.com");
        phone.click("form[action$='/order-access'] button");

        new Shopping(shop, phone).mail("gast@example.com", "/contact/access/");
    }

    private static String link(DemoMail mail) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group();
    }
}
