package org.broadleafcare.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlSanitizerTest {

    private final HtmlSanitizer sanitizer = new HtmlSanitizer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<p onclick='alert(1)'>x</p>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' java\nscript:alert(1)'>x</a>",
                "<svg><script>alert(1)</script></svg>",
                "<iframe src='https://evil.example'></iframe>",
                "<style>p{background:url(javascript:alert(1))}</style>",
                "<p style='background:url(https://evil.example/x)'>x</p>",
                "<form action='https://evil.example'><input name=q></form>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>"
            })
    void takesOutWhatCouldActOrCallHome(String html) {
        assertThat(sanitizer.clean(html)).doesNotContainIgnoringCase("alert", "evil.example", "javascript", "<img");
    }

    @Test
    void keepsWhatLettersAreMadeOf() {
        String html = "<p dir=\"rtl\">مرحبا <b>Zoë</b> 😀</p><ul><li>one</li></ul><blockquote>quoted</blockquote>";

        assertThat(sanitizer.plainText(sanitizer.clean(html))).isEqualTo(sanitizer.plainText(html));
        assertThat(sanitizer.clean(html)).contains("<b>", "dir=\"rtl\"", "<li>one</li>", "<blockquote>");
    }

    @Test
    void keepsLinksButGivesThemNoPowerOverThePage() {
        assertThat(sanitizer.clean("<a href=\"https://shop.example/x?a=1&amp;b=2\" target=_top>x</a>"))
                .contains("href=\"https://shop.example/x?a&#61;1&amp;b&#61;2\"", "nofollow", "noopener")
                .doesNotContain("target");
    }

    @Test
    void makesPlainTextWithLineBreaks() {
        assertThat(sanitizer.plainText("<style>p{}</style><p>Hello&nbsp;&lt;Ann&gt;,</p><p>one<br>two \\n three</p>"
                        + "<script>x()</script><ul><li>a</li><li>b</li></ul>"))
                .isEqualTo("Hello <Ann>,\n\none\ntwo \\n three\n\na\n\nb");
    }

    @Test
    void copesWithVeryLongInput() {
        assertThat(sanitizer.clean("<b>".repeat(500_000))).hasSizeLessThan(4_000_000);
    }
}
