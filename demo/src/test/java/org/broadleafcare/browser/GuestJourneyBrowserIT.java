package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static String link(DemoMail mail) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group();
    }
}
