package org.broadleafcare.browser;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail that the mail server would not take, until somebody runs it again. */
@BrowserTest
class FailedTasksBrowserIT {
    private static final String QUESTION = "Does the teapot keep warm?";

    @Test
    void runsAMailAgainOnceTheServerTakesItAgain(RunningShop shop, Browser browser, Browser shopper) {
        JavaMailSenderImpl sender = shop.site().getBean("blMailSender", JavaMailSenderImpl.class);
        int port = sender.getPort();
        sender.setPort(1);
        Workspace admin =
                new Workspace(browser, shop.adminUrl()).signIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);
        try {
            ask(shop, shopper);
            giveUp(shop, browser);
            admin.open("care-tasks");
            admin.seeText("[aria-labelledby=gave-up] .reason", "The mail server didn’t accept");
            admin.axe("gave-up");
        } finally {
            sender.setPort(port);
        }

        admin.click("[aria-labelledby=gave-up] .button");
        admin.seeText(".toast", "again");
        new Shopping(shop, browser).mail("curious@example.com", "Thank you for your message");
        browser.await(d -> {
            admin.open("care-tasks");
            return admin.see("[data-screen=tasks]").getText().contains("No failed tasks") ? Boolean.TRUE : null;
        });
        browser.picture("after");
    }

    private static void ask(RunningShop shop, Browser shopper) {
        shopper.go(shop.siteUrl() + "/contact/question");
        shopper.type("#care-name", "Curious Customer");
        shopper.type("#care-email", "curious@example.com");
        shopper.click("input[name=topic][value=product_question]");
        shopper.type("#care-text", QUESTION);
        shopper.click("#care-form button[type=submit]");
        shopper.see("[data-care-sent]");
    }

    /** As if hours had passed: the next attempt is due now and the last one. */
    private static void giveUp(RunningShop shop, Browser browser) {
        JdbcTemplate jdbc = new JdbcTemplate(shop.site().getBean("webDS", DataSource.class));
        browser.await(d -> {
            Timestamp past = Timestamp.from(Instant.now().minus(Duration.ofDays(1)));
            jdbc.update(
                    "update CARE_TASK set consecutive_failures = 7, execution_time = ? where consecutive_failures > 0"
                            + " and picked = false",
                    past);
            return jdbc.queryForObject("select count(*) from CARE_FAILED_TASK where RERUN_AT is null", Integer.class)
                            > 0
                    ? Boolean.TRUE
                    : null;
        });
    }
}
