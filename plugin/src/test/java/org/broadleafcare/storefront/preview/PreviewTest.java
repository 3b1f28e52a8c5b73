package org.broadleafcare.storefront.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.broadleafcare.channel.email.MailLook;
import org.broadleafcare.channel.email.MailLooks;
import org.broadleafcare.common.template.Templates;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.shop.ShopRequest;
import org.broadleafcare.storefront.entry.PageRefused;
import org.broadleafcare.storefront.page.Rendering;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class PreviewTest {
    private static final MailLook LOOK =
            new MailLook("care@shop.example", "Shop", null, "The Shop", null, "#1f5fbf", null, "");

    private final ShopRequest request = Rendering.request(Locale.GERMAN);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private PreviewController preview(boolean enabled, ShopRequest of, MailLooks looks) {
        CareUrls urls =
                new CareUrls("/contact", "/account/requests", "/account/orders", "/login", "https://shop.example");
        return new PreviewController(enabled, new Templates(), Rendering.MESSAGES, of, looks, urls);
    }

    private PreviewController preview() {
        return preview(true, request, (locale, country) -> LOOK);
    }

    @Test
    void showsEveryTemplateThereIs() throws IOException {
        Set<String> shown = new TreeSet<>();
        SamplePages.of(Rendering.visitor(Locale.ENGLISH), SampleTexts.USUAL)
                .forEach(page -> shown.add(page.template()));
        SampleMails.of(Rendering.visitor(Locale.ENGLISH), SampleTexts.USUAL, LOOK, "https://shop.example")
                .forEach(mail -> shown.addAll(List.of(mail.htmlTemplate(), mail.textTemplate())));

        assertThat(shown).containsExactlyInAnyOrderElementsOf(templates());
    }

    /** All but the pieces they are made of and the preview itself. */
    private static Set<String> templates() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/care/vm/**/*.vm")) {
            String address = file.getURL().toString();
            String name = address.substring(address.lastIndexOf("/care/vm/") + "/care/vm/".length());
            names.add(name.substring(0, name.length() - ".vm".length()));
        }
        names.removeIf(name -> name.endsWith("macros") || name.startsWith("preview/") || name.startsWith("trial/"));
        return names;
    }

    @Test
    void listsEveryPageAndMailInEveryLanguage() {
        ModelAndView index = preview().index("long");
        Document html = Jsoup.parseBodyFragment(body("preview/index", index));

        assertThat(html.select("a[href='/shop/care-preview/page/request-closed?blLocaleCode=zh_CN&texts=long']"))
                .hasSize(1);
        assertThat(html.select("a[href='/shop/care-preview/mail/ticket-reply/text?blLocaleCode=de&texts=long']"))
                .hasSize(1);
        assertThat(html.select("a[href^='/shop/care-preview/beside/mail/guest-access/html']"))
                .hasSize(1);
        assertThat(html.text()).contains("Vorschau", "日本語");
        new Markup("index", html).holdsTogether();
    }

    @Test
    void showsOnePreviewInTwoWidths() {
        ModelAndView beside = preview().beside("request", "");
        Document html = Jsoup.parseBodyFragment(body("preview/beside", beside));

        assertThat(html.select("iframe").eachAttr("width")).containsExactly("360", "1280");
        assertThat(html.select("iframe").eachAttr("src"))
                .containsOnly("/shop/care-preview/page/request?blLocaleCode=de");
        new Markup("beside", html).holdsTogether();
    }

    private static String body(String template, ModelAndView page) {
        return Rendering.body(template, Objects.requireNonNull(page.getModel().get("view")), Locale.GERMAN);
    }

    @Test
    void keepsMailsFromRunningAnything() throws IOException {
        preview().html("ticket-reply", "hostile", response);

        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(response.getContentType()).startsWith("text/html");
    }

    @Test
    void sendsTheTextOfAMailAsText() throws IOException {
        preview().text("guest-access", "", response);

        assertThat(response.getContentType()).startsWith("text/plain");
        assertThat(response.getContentAsString()).contains("https://shop.example/care-preview");
    }

    @Test
    void samplesLeadToNoRealPage() {
        for (String name : List.of("request", "help-form-errors", "contact", "requests-many", "confirm")) {
            ModelAndView page = preview().page(name, "");
            Document html = Jsoup.parseBodyFragment(body(name.replaceFirst("-(errors|many)", ""), page));

            assertThat(html.select("a[href^=/]").eachAttr("href"))
                    .as(name)
                    .allMatch(href -> href.startsWith("/shop/care-preview"));
            assertThat(html.select("form").eachAttr("action"))
                    .as(name)
                    .allMatch(action -> action.startsWith("/shop/care-preview/sent"));
        }
    }

    @Test
    void isNotFoundAndDoesNothingWhereItIsOff() {
        ShopRequest untouched = mock(ShopRequest.class);
        MailLooks looks = mock(MailLooks.class);
        PreviewController off = preview(false, untouched, looks);

        assertThatThrownBy(() -> off.index("")).isInstanceOf(PageRefused.class);
        assertThatThrownBy(() -> off.page("request", "")).isInstanceOf(PageRefused.class);
        assertThatThrownBy(() -> off.html("ticket-reply", "", response)).isInstanceOf(PageRefused.class);
        assertThatThrownBy(() -> off.text("ticket-reply", "", response)).isInstanceOf(PageRefused.class);
        assertThatThrownBy(() -> off.beside("request", "")).isInstanceOf(PageRefused.class);
        assertThatThrownBy(off::sent).isInstanceOf(PageRefused.class);
        assertThatThrownBy(() -> off.nothing(response)).isInstanceOf(PageRefused.class);
        assertThatThrownBy(() -> off.picture(response)).isInstanceOf(PageRefused.class);
        verifyNoInteractions(untouched, looks);
    }

    @Test
    void knowsNoOtherNames() {
        assertThatThrownBy(() -> preview().page("no-such", "")).isInstanceOf(PageRefused.class);
        assertThatThrownBy(() -> preview().html("no-such", "", response)).isInstanceOf(PageRefused.class);
        assertThatThrownBy(() -> preview().beside("no-such", "")).isInstanceOf(PageRefused.class);
    }
}
