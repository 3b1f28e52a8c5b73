package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** A merchant's own topic, from the admin's stock screen to the shopper's form. */
@BrowserTest
class TopicsBrowserIT {
    private static final String CODE = "gift_card";
    private static final String CHOICE = "label.care-topic:has(input[value=" + CODE + "])";

    @Test
    void addsTranslatesRenamesAndSwitchesOffATopic(RunningShop shop, Browser admin, Browser shopper) {
        new Workspace(admin, shop.adminUrl()).signIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);
        admin.go(shop.adminUrl() + "/care-topic").click(".add-main-entity");
        admin.type(".modal " + field("label"), "Gift card");
        admin.type(".modal " + field("code"), CODE);
        admin.click(".modal .submit-button");
        admin.await(d -> String.valueOf(d.getCurrentUrl()).matches(".*/care-topic/\\d+") ? Boolean.TRUE : null);
        String topic = admin.driver().getCurrentUrl();
        expect(shop, shopper, Map.of("en", "Gift card", "de", "Gift card"));

        admin.click("a.show-translations");
        translate(admin, "de", "Gutschein");
        translate(admin, "ja", "ギフトカード");
        admin.picture("translations");
        expect(shop, shopper, Map.of("en", "Gift card", "de", "Gutschein", "ja", "ギフトカード"));

        admin.go(topic).type(field("label"), "Gift vouchers");
        save(admin);
        expect(shop, shopper, Map.of("en", "Gift vouchers", "de", "Gutschein"));

        admin.go(topic).click("#active-false");
        save(admin);
        shopper.go(question(shop, "de")).see("#care-form");
        assertThat(shopper.has(CHOICE)).isFalse();
    }

    private static void expect(RunningShop shop, Browser shopper, Map<String, String> labels) {
        labels.forEach((language, label) -> {
            shopper.go(question(shop, language)).picture(language);
            assertThat(shopper.text(CHOICE)).as(language).isEqualTo(label);
        });
    }

    private static String question(RunningShop shop, String language) {
        return shop.siteUrl() + "/contact/question?blLocaleCode=" + language;
    }

    private static void translate(Browser admin, String language, String text) {
        admin.click(".translation-grid-add");
        new Select(admin.see("select[name=\"fields['localeCode'].value\"]")).selectByValue(language);
        admin.type(field("translatedValue"), text);
        admin.click(".translation-submit-button");
        admin.await(d ->
                d.findElements(By.cssSelector(".translation-submit-button")).isEmpty() ? Boolean.TRUE : null);
        admin.seeText(text);
    }

    private static void save(Browser admin) {
        admin.click(".entity-form-actions .submit-button");
        admin.see(".alert-box.success, .alert-success, .success");
    }

    private static String field(String name) {
        return "[name=\"fields['" + name + "'].value\"]";
    }
}
