package org.broadleafcare.browser;

import java.util.Locale;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Question and answer without a mouse. */
@BrowserTest
class KeyboardBrowserIT {
    private static final String QUESTION = "Is the oak board safe in a dishwasher?";

    @Test
    void asksAndAnswersByKeyboardAlone(RunningShop shop, Browser shopper, Browser desk) {
        shopper.go(shop.siteUrl() + "/contact/question").see("#care-form");
        ask(new Keyboard(shopper));
        shopper.see("[data-care-sent]");

        Workspace agent = new Workspace(desk, shop.adminUrl()).signIn(DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);
        agent.open("care");
        agent.see("a.row");
        Keyboard keys = new Keyboard(desk);
        keys.tabTo("input[type=search]");
        keys.press(QUESTION.toLowerCase(Locale.ROOT));
        desk.await(d -> agent.see("a.row").getText().contains(QUESTION.substring(0, 20)) ? Boolean.TRUE : null);
        keys.tabTo("a.row");
        keys.press(Keys.ENTER);
        keys.awaitAt(".ticket-title h2");
        keys.press("r");
        keys.awaitAt("#composer-text");
        keys.press("Better wash it by hand.");
        keys.tabTo("input[type=file]");
        keys.tabTo(".composer-foot .split > .button");
        keys.press(Keys.ENTER);
        agent.seeText(".toast [role=status]", "on its way");
        keys.awaitAt("#composer-text");
        keys.press(Keys.ESCAPE);
        keys.press(Keys.ESCAPE);
        keys.awaitAt("a.row, input[type=search]");
        agent.axe("back");
    }

    private static void ask(Keyboard keys) {
        keys.tabTo(".skip-link");
        keys.press(Keys.ENTER);
        keys.tabTo("#care-name");
        keys.press("Kim Keys");
        keys.tabTo("#care-email");
        keys.press("kim@example.com");
        keys.tabTo("input[name=topic]");
        keys.press(Keys.SPACE);
        keys.tabTo("#care-text");
        keys.press(QUESTION);
        keys.tabTo("#care-form button[type=submit]");
        keys.press(Keys.ENTER);
    }
}
