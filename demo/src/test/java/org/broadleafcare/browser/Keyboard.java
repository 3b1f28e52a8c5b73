package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Somebody without a mouse, who must always see where they are. */
record Keyboard(Browser browser) {
    private static final int FAR = 60;
    private static final String DEEPEST = """
            let at = document.activeElement;
            while (at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
            """;

    void press(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    /** Goes on by the tabulator until an element of this selector has the focus; every stop on the way shows itself. */
    void tabTo(String css) {
        for (int stop = 0; stop < FAR; stop++) {
            press(Keys.TAB);
            if (isAt(css)) {
                assertThat(isSeen()).as("focus is seen on " + css).isTrue();
                return;
            }
        }
        throw new AssertionError("No way to " + css + " by the tabulator");
    }

    void awaitAt(String css) {
        browser.await(d -> isAt(css) ? Boolean.TRUE : null);
    }

    private boolean isAt(String css) {
        return ask("return at.matches(arguments[0])", css);
    }

    /** An outline of its own, or of the label around a field that is drawn by its label. */
    private boolean isSeen() {
        return ask("""
                const shows = (one) => one && getComputedStyle(one).outlineStyle !== 'none';
                return Boolean(shows(at) || shows(at.closest('label')) || shows(at.nextElementSibling));
                """);
    }

    private boolean ask(String question, Object... values) {
        return (Boolean) Objects.requireNonNull(browser.driver().executeScript(DEEPEST + question, values));
    }
}
