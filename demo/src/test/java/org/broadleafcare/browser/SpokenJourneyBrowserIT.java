package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.broadleafcare.common.Actor;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.value.ChannelKind;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Help by keyboard and ear alone: what the browser tells screen readers at every stop, in the order of the stops. */
@BrowserTest
class SpokenJourneyBrowserIT {
    private static final String QUESTION = "Does the kettle whistle?";
    private static final String TEXT = "textbox What has happened, and how can we help you? required";
    private static final String TEXT_MISSING = "Please describe what has happened or what you need.";
    private static final String FILES =
            "button Photos or files (optional) – Up to 10 files of up to 10 MB each: pictures, PDF, text and office documents.";

    @Test
    void asksForHelpWithAnOrderUntilItIsSolved(RunningShop shop, Browser browser) {
        ScreenReader reader = new ScreenReader(browser);
        browser.go(shop.siteUrl() + "/login?blLocaleCode=en").see("#j_username");
        signIn(reader);
        browser.see(".orders");
        openLatestOrder(reader);
        browser.see(".totals");
        openForm(reader);
        browser.see("#care-form");
        sendEmptyForm(reader);
        browser.see("#care-errors");
        correctForm(reader);
        browser.see("[data-care-sent]");
        hearRequest(reader);
        answer(shop, browser);
        writeBack(browser, reader);
        solve(browser, reader);
        findInList(shop, browser, reader);
    }

    private static void signIn(ScreenReader reader) {
        assertThat(reader.headings()).containsExactly("1 Sign in");
        assertThat(reader.toContent().tabTo("textbox Password"))
                .containsExactly("textbox E-mail address required", "textbox Password required");
        reader.back();
        reader.press(DemoAccounts.SHOPPER);
        reader.press(Keys.TAB);
        reader.press(DemoAccounts.SHOPPER_PASSWORD, Keys.ENTER);
    }

    private static void openLatestOrder(ScreenReader reader) {
        assertThat(reader.headings()).containsExactly("1 Hello Jane", "2 Latest orders");
        assertThat(reader.toContent().tabTo("link Order")).hasSize(1);
        reader.press(Keys.ENTER);
    }

    private static void openForm(ScreenReader reader) {
        assertThat(reader.toContent().tabTo("link Get help with this order"))
                .containsExactly("link My orders", "link Get help with this order");
        reader.press(Keys.ENTER);
    }

    private static void sendEmptyForm(ScreenReader reader) {
        assertThat(reader.headings()).startsWith("1 Get help with this order").endsWith("2 What happens next");
        List<String> heard = reader.toContent().tabTo("button Send request");
        assertThat(heard)
                .filteredOn(stop -> stop.startsWith("checkbox"))
                .isNotEmpty()
                .allMatch(stop -> stop.contains(" in Which items is it about? (optional)"));
        assertThat(heard)
                .filteredOn(stop -> stop.matches("(radio|textbox|button) .*"))
                .containsExactly(
                        "radio Where is my order? in What is it about?",
                        TEXT + " – The more precisely you describe it, the faster we can help.",
                        FILES,
                        "button Send request");
        reader.press(Keys.ENTER);
    }

    private static void correctForm(ScreenReader reader) {
        assertThat(reader.announced())
                .containsExactly("alert Please check the following: Please choose what it is about. " + TEXT_MISSING);
        assertThat(reader.here()).startsWith("alert");
        assertThat(reader.tabTo("link Please describe"))
                .containsExactly("link Please choose what it is about.", "link " + TEXT_MISSING);
        reader.press(Keys.ENTER);
        assertThat(reader.here()).isEqualTo(TEXT + " invalid – " + TEXT_MISSING);
        reader.press(QUESTION);
        reader.back();
        assertThat(reader.here())
                .isEqualTo("radio Something else in What is it about? (Please choose what it is about.)");
        reader.press(Keys.SPACE);
        assertThat(reader.here()).startsWith("radio Something else checked");
        reader.tabTo("button Send request");
        reader.press(Keys.ENTER);
    }

    private static void hearRequest(ScreenReader reader) {
        assertThat(reader.announced())
                .containsExactly(
                        "status Thank you, we’ve received your request. We’ve also sent you a confirmation by e-mail.");
        assertThat(reader.headings())
                .containsExactly("1 " + QUESTION, "2 Status", "2 Conversation", "2 Write to us", "2 Details");
        assertThat(reader.toContent().tabTo("button Send message"))
                .containsExactly(
                        "link My requests",
                        "DisclosureTriangle What has happened so far",
                        "textbox Your message required",
                        FILES,
                        "button Send message");
    }

    private static void answer(RunningShop shop, Browser browser) {
        String path = String.valueOf(browser.driver().getCurrentUrl()).replaceAll("[?#].*", "");
        long id = shop.site()
                .getBean("careTicketQueries", TicketQueries.class)
                .byNumber(path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow()
                .id();
        NewMessage answer = new NewMessage(
                "It does, in G sharp.",
                ChannelKind.FORM,
                List.of(),
                UUID.randomUUID().toString());
        shop.site().getBean("careTicketService", TicketService.class).reply(id, answer, Actor.system());
        browser.seeText("It does, in G sharp.");
    }

    private static void writeBack(Browser browser, ScreenReader reader) {
        browser.await(d ->
                reader.announced().contains("status There is something new in this request.") ? Boolean.TRUE : null);
        reader.toContent().tabTo("textbox Your message");
        reader.press("Thank you.");
        assertThat(reader.tabTo("button Send message")).containsExactly(FILES, "button Send message");
        reader.press(Keys.ENTER);
        browser.seeText("your message has been sent");
        assertThat(reader.announced()).containsExactly("status Thank you, your message has been sent.");
    }

    private static void solve(Browser browser, ScreenReader reader) {
        List<String> heard = reader.toContent().tabTo("button Yes, it’s solved");
        assertThat(heard.get(heard.size() - 2)).as("the order").matches("link \\d+");
        reader.press(Keys.ENTER);
        browser.seeText("marked this request as solved");
        assertThat(reader.announced()).containsExactly("status Great, we’ve marked this request as solved.");
        assertThat(reader.headings()).contains("2 Is something still open? Write again");
    }

    private static void findInList(RunningShop shop, Browser browser, ScreenReader reader) {
        browser.go(shop.siteUrl() + "/account/requests").see(".care-list");
        assertThat(reader.headings()).containsExactly("1 My requests");
        assertThat(reader.toContent().tabTo("link " + QUESTION)).startsWith("link New request");
    }

    @Test
    void findsTheWayWithoutAnAccount(RunningShop shop, Browser browser) {
        ScreenReader reader = new ScreenReader(browser);
        browser.go(shop.siteUrl() + "/contact?blLocaleCode=en").see("#care-order");
        assertThat(reader.headings())
                .startsWith(
                        "1 Contact and help",
                        "2 You have an account?",
                        "2 Ordered without an account?",
                        "2 A different question?");
        assertThat(reader.toContent().tabTo("button Send link"))
                .containsExactly(
                        "link Sign in",
                        "textbox Order number required – You’ll find it in your order confirmation.",
                        "textbox E-mail address required",
                        "button Send link");
        reader.press(Keys.ENTER);
        browser.see("#care-errors");
        String missing = "Please enter the e-mail address you ordered with.";
        assertThat(reader.announced())
                .containsExactly("alert Please check the following: Please enter your order number. " + missing);
        reader.tabTo("link " + missing);
        reader.press(Keys.ENTER);
        assertThat(reader.here()).isEqualTo("textbox E-mail address required invalid – " + missing);
        assertThat(reader.tabTo("link Ask a question")).containsExactly("button Send link", "link Ask a question");
        reader.press(Keys.ENTER);
        browser.see("#care-name");
        assertThat(reader.toContent().tabTo("button Send request"))
                .containsExactly(
                        "textbox Your name required",
                        "textbox Your e-mail address required",
                        "radio Invoice or payment in What is it about?",
                        "textbox Your message required – The more precisely you describe it, the faster we can help.",
                        FILES,
                        "button Send request");
    }
}
