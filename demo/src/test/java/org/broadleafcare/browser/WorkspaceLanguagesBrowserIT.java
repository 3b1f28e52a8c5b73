package org.broadleafcare.browser;

import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workspace in another script and in the other direction; English is looked at wherever it is used. */
@BrowserTest
class WorkspaceLanguagesBrowserIT {

    @ParameterizedTest
    @CsvSource({"ar, rtl", "ja, ltr"})
    void everyScreenIsAccessible(String language, String direction, RunningShop shop, Browser browser) {
        Workspace admin = new Workspace(browser.language(language), shop.adminUrl())
                .signIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);
        admin.open("care");
        admin.see("[lang=" + language + "][dir=" + direction + "]");
        admin.see("a.row");
        clean(admin, language + "-inbox");
        admin.width(1280).click("a.row");
        admin.see(".composer");
        clean(admin, language + "-ticket");
        for (String screen : new String[] {"settings", "tasks", "privacy", "mail", "junk"}) {
            admin.width(1280).open("care-" + screen);
            admin.see("[data-screen=" + screen + "] h1");
            clean(admin, language + "-" + screen);
        }
    }

    private static void clean(Workspace admin, String screen) {
        for (int width : new int[] {1280, 360}) {
            admin.width(width).axe(screen + "-" + width);
        }
    }
}
