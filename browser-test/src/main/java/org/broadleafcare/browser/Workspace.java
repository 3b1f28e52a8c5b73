package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

/** The agents' workspace in a window of the admin, as somebody with mouse and keyboard uses it. */
public record Workspace(Browser browser, String adminUrl) {
    private static final String HOST = "care-workspace";

    /** Signs in as somebody who wants to stay at a ticket after answering it. */
    public Workspace signIn(String login, String password) {
        browser.go(adminUrl + "/login");
        browser.type("[name=j_username]", login);
        browser.type("[name=j_password]", password + "\n");
        browser.await(d -> String.valueOf(d.getCurrentUrl()).contains("/login") ? null : Boolean.TRUE);
        ((JavascriptExecutor) browser.driver()).executeScript("localStorage.setItem('care.after-sending', 'stay')");
        return this;
    }

    public void open(String page) {
        browser.go(adminUrl + "/" + page);
    }

    public Workspace width(int pixels) {
        browser.width(pixels);
        return this;
    }

    public WebElement see(String css) {
        return browser.see(HOST, css);
    }

    public void seeText(String css, String text) {
        browser.await(d -> see(css).getText().contains(text) ? Boolean.TRUE : null);
    }

    public void click(String css) {
        browser.await(d -> {
            see(css).click();
            return Boolean.TRUE;
        });
    }

    public void note(String text) {
        write("internal", text);
        click(".composer-foot [data-kind=note]");
    }

    public void reply(String text) {
        write("public", text);
        click(".composer-foot .split > .button");
    }

    private void write(String visibility, String text) {
        click(".tab:has(input[value=" + visibility + "])");
        see(".composer[data-visibility=" + visibility + "] textarea").sendKeys(text);
    }

    /** Chooses a status by its name in the menu. */
    public void status(String name) {
        click(".status-menu .menu-button");
        String menu = ".status-menu [role=menuitemradio]";
        int at = (int) (long) (Long) script("""
                return [...document.querySelector('care-workspace').shadowRoot.querySelectorAll(arguments[0])]
                  .findIndex(each => each.textContent.trim() === arguments[1]);
                """, menu, name);
        assertThat(at).as(name + " is offered").isNotNegative();
        click(menu + ":nth-of-type(" + (at + 1) + ")");
    }

    /** Expects no finding of axe and no sideways scrolling, and keeps a picture. */
    public Workspace axe(String picture) {
        browser.picture(picture);
        assertThat(browser.axe(HOST)).as(picture).isEmpty();
        assertThat(script("return document.querySelector('care-workspace').getBoundingClientRect().right"
                        + " <= document.documentElement.clientWidth"))
                .as("fits the window: " + picture)
                .isEqualTo(true);
        return this;
    }

    private Object script(String script, Object... values) {
        return java.util.Objects.requireNonNull(((JavascriptExecutor) browser.driver()).executeScript(script, values));
    }
}
