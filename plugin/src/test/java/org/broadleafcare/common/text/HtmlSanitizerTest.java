package org.broadleafcare.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

    @Test
    void picturesOfTheMailStayAndThoseFromElsewhereLeaveTheirWords() {
        String html =
                "<p class=x style='background:url(https://evil.example/p)'>Hi <img src='cid:a@b' alt='A cup' width=9>"
                        + "<img src=\"CID:with%20blank\"><img src='cid:unknown'><img src='https://evil.example/p.gif?jane' alt='Buy <b>'>"
                        + "<img src='data:image/png;base64,AAAA'><img data-care-file=7 src='x'><span data-care-picture=9>y</span></p>";

        assertThat(sanitizer.cleanMail(html, Map.of("a@b", 0, "with blank", 12)))
                .isEqualTo("<p>Hi <img alt=\"A cup\" data-care-file=\"0\" /><img data-care-file=\"12\" />"
                        + "<span data-care-picture=\"1\"></span><span data-care-picture=\"1\">Buy &lt;b&gt;</span>"
                        + "<span data-care-picture=\"1\"></span><span data-care-picture=\"1\"></span>y</p>");
    }

    @Test
    void mailsAreCleanedAsEverythingElse() {
        String html =
                "<a href='javascript:x()'>l</a><script>x()</script><svg><image href='https://evil.example'/></svg>"
                        + "<form action='https://evil.example'><input name=p></form><meta http-equiv=refresh content='0;url=x'>"
                        + "<base href='https://evil.example/'><style>@import 'https://evil.example'</style><iframe src=x></iframe>";

        assertThat(sanitizer.cleanMail(html, Map.of())).isEqualTo("l");
    }
}
