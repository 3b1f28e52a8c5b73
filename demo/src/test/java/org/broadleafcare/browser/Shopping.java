package org.broadleafcare.browser;

import java.util.Objects;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.mail.DemoMail;
import org.broadleafcare.demo.seed.DemoAccounts;

/** What shoppers do on the way to help. */
final class Shopping {
    private final RunningShop shop;
    private final Browser browser;

    Shopping(RunningShop shop, Browser browser) {
        this.shop = shop;
        this.browser = browser;
    }

    Shopping signIn(String email) {
        browser.go(shop.siteUrl() + "/login");
        browser.type("#j_username", email);
        browser.type("#j_password", DemoAccounts.SHOPPER_PASSWORD);
        browser.click("form[action='/login_post.htm'] button");
        browser.see(".orders");
        return this;
    }

    /** Number of the shopper's latest order. */
    String latestOrder() {
        browser.go(shop.siteUrl() + "/account/orders");
        String address = Objects.requireNonNull(
                browser.see(".orders a[href*='/account/orders/']").getAttribute("href"));
        return address.substring(address.lastIndexOf('/') + 1);
    }

    void openHelpForm(String order) {
        browser.go(shop.siteUrl() + "/account/requests/new?order=" + order).see("#care-form");
    }

    /** Waits for the latest mail to this address that contains the text. */
    DemoMail mail(String to, String text) {
        return browser.await(any -> shop.mail().mails().stream()
                .filter(mail -> mail.to().contains(to) && mail.text().contains(text))
                .findFirst()
                .orElse(null));
    }
}
