package org.broadleafcare.storefront.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadEntriesTest {
    private static final String LAYOUT =
            "<html><head><title>Shop</title><meta name=x></HEAD ><body>hello</body></html>";

    private final AssetUrls assets = new AssetUrls("abc");

    private String inserted(PageHead head, String html) {
        return new HeadEntries(head, assets, "/shop").insertedInto(html);
    }

    @Test
    void replacesTheTitleOfTheLayout() {
        assertThat(inserted(PageHead.ofPublic("Contact"), LAYOUT))
                .contains("<title>Contact</title>")
                .doesNotContain("<title>Shop</title>");
    }

    @Test
    void addsATitleWhereTheLayoutHasNone() {
        assertThat(inserted(PageHead.ofPublic("Contact"), "<head></head>")).contains("<title>Contact</title>");
    }

    @Test
    void escapesTheTitle() {
        assertThat(inserted(PageHead.ofPublic("</title><script>$1"), LAYOUT))
                .contains("<title>&lt;/title&gt;&lt;script&gt;$1</title>");
    }

    @Test
    void addsStyleSheetsAndScriptBeforeTheEndOfTheHead() {
        String html = inserted(PageHead.ofPublic("Contact"), LAYOUT);

        assertThat(html.indexOf("/shop/care-assets/v-abc/storefront/care.css"))
                .isPositive()
                .isLessThan(html.indexOf("</HEAD >"));
        assertThat(html).contains("<script type=\"module\" src=\"/shop/care-assets/v-abc/storefront/care.js\">");
    }

    @Test
    void keepsSearchEnginesAwayFromPrivatePagesOnly() {
        assertThat(inserted(PageHead.ofPrivate("My requests"), LAYOUT)).contains("content=\"noindex\"");
        assertThat(inserted(PageHead.ofPublic("Contact"), LAYOUT)).doesNotContain("noindex");
    }

    @Test
    void leavesAPageWithoutHeadAsItIs() {
        assertThat(inserted(PageHead.ofPublic("Contact"), "<p>part</p>")).isEqualTo("<p>part</p>");
    }
}
