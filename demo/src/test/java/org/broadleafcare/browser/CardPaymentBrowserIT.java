package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Objects;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.payment.ledger.Behaviour;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

@BrowserTest
class CardPaymentBrowserIT {
    private static final int PHONE = 360;

    @Test
    void declinedCardKeepsCartAndFormOnAPhone(RunningShop shop, Browser browser) {
        browser.width(PHONE);
        goToPayment(shop, browser, DemoAccounts.SHOPPER);
        check(browser, "empty");

        typeCard(browser, "4242 4242 4242 4241");
        order(browser);
        assertThat(browser.text("#e-cardNumber")).isEqualTo("This card number cannot be right. Please type it again.");
        check(browser, "wrong-number");

        typeCard(browser, Behaviour.DECLINES.number());
        order(browser);
        assertThat(browser.text("#e-payment")).startsWith("Your card was declined.");
        assertThat(browser.text(".lines")).contains("×");
        assertThat(value(browser, "#f-cardNumber")).isEmpty();
        assertThat(value(browser, "#f-code")).isEmpty();
        assertThat(value(browser, "select[name=month]")).isEqualTo("11");
        check(browser, "declined");

        typeCard(browser, Behaviour.WORKS.number());
        order(browser);
        browser.seeText("Visa ending in 4242");
        browser.seeText("Set aside, charged when your parcel leaves");
        check(browser, "paid");
        assertThat(browser.text(".badge")).isEqualTo("0");
    }

    @Test
    void paysWithoutJavaScript(RunningShop shop, Browser browser) {
        browser.withoutJavaScript().width(PHONE);
        goToPayment(shop, browser, DemoAccounts.SHOPPER);

        browser.click("label[for=pay-cod]");
        browser.click("label[for=pay-card]");
        typeCard(browser, Behaviour.WORKS.number());
        order(browser);

        browser.seeText("Visa ending in 4242");
        browser.picture("paid");
    }

    @Test
    void formAndLedgerReadWellInEveryLanguage(RunningShop shop, Browser browser) {
        for (String email : List.of("hans@example.com", "yuki@example.com", "amal@example.com")) {
            browser.driver().manage().deleteAllCookies();
            browser.width(PHONE);
            goToPayment(shop, browser, email);
            check(browser, "form-" + email.substring(0, 4));
            typeCard(browser, Behaviour.INSUFFICIENT_FUNDS.number());
            order(browser);
            browser.see("#e-payment");
            check(browser, "refused-" + email.substring(0, 4));
            browser.go(shop.siteUrl() + "/demo-gateway").see(".test-cards");
            check(browser, "gateway-" + email.substring(0, 4));
        }
        browser.width(1280);
        check(browser, "gateway-1280");
    }

    @Test
    void agentSeesTheCardAndHowFarThePaymentIs(RunningShop shop, Browser shopper, Browser desk) {
        goToPayment(shop, shopper, DemoAccounts.SHOPPER);
        typeCard(shopper, Behaviour.WORKS.number());
        order(shopper);
        shopper.seeText("Visa ending in 4242");
        Shopping shopping = new Shopping(shop, shopper);
        shopping.openHelpForm(shopping.latestOrder());
        shopper.choose("input[name=item]");
        shopper.click("input[value=damaged_item]");
        shopper.type("#care-text", "Was my card charged?");
        shopper.click("#care-form button[type=submit]");
        shopper.see("[data-care-sent]");
        String path = Objects.requireNonNull(shopper.driver().getCurrentUrl()).replaceAll("[?#].*", "");

        Workspace agent = new Workspace(desk, shop.adminUrl()).signIn(DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);
        agent.open("care");
        agent.click("a.row[data-number='" + path.substring(path.lastIndexOf('/') + 1) + "']");
        agent.seeText(".facts-pane", "Visa ending in 4242");
        agent.seeText(".facts-pane", "Set aside, not taken yet");
        agent.axe("ticket-paid-by-card");
    }

    private static void goToPayment(RunningShop shop, Browser browser, String email) {
        new Shopping(shop, browser).signIn(email);
        browser.go(shop.siteUrl() + "/kitchen/kettle").click("form[action='/cart/add'] button");
        browser.see(".lines");
        browser.go(shop.siteUrl() + "/checkout").click("form[action='/checkout/delivery'] button");
        browser.see("#pay");
    }

    private static void typeCard(Browser browser, String number) {
        browser.type("#f-cardNumber", number);
        new Select(browser.see("select[name=month]")).selectByValue("11");
        new Select(browser.see("select[name=year]"))
                .selectByValue(Year.now().plusYears(3).toString());
        browser.type("#f-code", "737");
    }

    private static void order(Browser browser) {
        var before = browser.driver().findElement(By.tagName("main"));
        browser.click("#pay button[type=submit]");
        browser.await(org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf(before));
    }

    private static String value(Browser browser, String css) {
        return Objects.requireNonNull(browser.see(css).getDomProperty("value"));
    }

    private static void check(Browser browser, String picture) {
        browser.picture(picture);
        assertThat(browser.axe()).as(picture).isEmpty();
        assertThat(browser.fits()).as("no sideways scrolling: " + picture).isTrue();
    }
}
