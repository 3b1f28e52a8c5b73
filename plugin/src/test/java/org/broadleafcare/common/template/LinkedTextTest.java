package org.broadleafcare.common.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedTextTest {

    @Test
    void linksAddressesAndEscapesEverything() {
        assertThat(LinkedText.html("a <b> https://x.example/a?b=1&c=2. <i>"))
                .isEqualTo("a &lt;b&gt; <a href=\"https://x.example/a?b=1&amp;c=2\" rel=\"nofollow noopener ugc\""
                        + " dir=\"ltr\">https://x.example/a?b=1&amp;c=2</a>. &lt;i&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", "ftp://x.example", "mailto:a@b.c"})
    void linksNothingElse(String text) {
        assertThat(LinkedText.html(text)).doesNotContain("<a");
    }

    @Test
    void letsNoQuoteOutOfTheAttribute() {
        assertThat(LinkedText.html("https://x.example/\"onmouseover=\"alert(1)"))
                .doesNotContain("\"onmouseover")
                .contains("href=\"https://x.example/");
    }
}
