package org.broadleafcare.storefront.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.storefront.page.Rendering;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesRenderTest {
    private static final String SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(2)> ${7*7} $view";

    @ParameterizedTest
    @MethodSource("org.broadleafcare.common.text.service.ShippedMessages#locales")
    void everyPageRendersInEveryLanguage(String code) throws IOException {
        String language = code.replace('_', '-');
        Locale locale = Locale.forLanguageTag(language);
        for (Map.Entry<String, Object[]> page :
                new SampleViews(locale, null).all().entrySet()) {
            String html = render(page, locale);
            keep(page.getKey(), language, html);

            assertThat(html).as(page.getKey()).doesNotContain("$").doesNotContainPattern("care\\.[a-z]+\\.");
        }
    }

    @Test
    void scriptInAnyFieldStaysText() {
        for (Map.Entry<String, Object[]> page :
                new SampleViews(Locale.ENGLISH, SCRIPT).all().entrySet()) {
            Document html = Jsoup.parseBodyFragment(render(page, Locale.ENGLISH));

            assertThat(html.select("script, [onerror], img[src=x]"))
                    .as(page.getKey())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ar-EG"})
    void arabicPagesRunFromRightToLeft(String language) {
        assertThat(root(Locale.forLanguageTag(language)).attr("dir")).isEqualTo("rtl");
        assertThat(root(Locale.forLanguageTag(language)).attr("lang")).isEqualTo("ar");
    }

    @Test
    void anUnknownLanguageIsShownInEnglishAndSaysSo() {
        assertThat(root(Locale.forLanguageTag("xx-YY")).attr("lang")).isEqualTo("en");
        assertThat(root(Locale.forLanguageTag("xx-YY")).attr("dir")).isEqualTo("ltr");
    }

    @Test
    void everyFieldHasALabelAndEveryErrorItsField() {
        for (Map.Entry<String, Object[]> page :
                new SampleViews(Locale.ENGLISH, null).all().entrySet()) {
            Document html = Jsoup.parseBodyFragment(render(page, Locale.ENGLISH));
            for (Element field : html.select("input:not([type=hidden]), select, textarea")) {
                boolean labelled = !field.parents().select("label").isEmpty()
                        || !html.select("label[for=" + field.id() + "]").isEmpty();
                assertThat(labelled).as(page.getKey() + " " + field).isTrue();
            }
            for (Element link : html.select(".care-errors a")) {
                assertThat(html.select(link.attr("href")))
                        .as(page.getKey() + " " + link)
                        .hasSize(1);
            }
            for (Element described : html.select("[aria-describedby]")) {
                for (String id : described.attr("aria-describedby").split(" ")) {
                    assertThat(html.select("#" + id))
                            .as(page.getKey() + " " + described)
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void formsThatCarryFilesHaveTheTokenInTheirAction() {
        SampleViews views = new SampleViews(Locale.ENGLISH, null);
        Document html = Jsoup.parseBodyFragment(
                render(Map.entry("form-order", views.all().get("form-order")), Locale.ENGLISH));

        assertThat(html.expectFirst("form").attr("action"))
                .isEqualTo("/shop/account/requests/new?order=1&csrfToken=token-1");
        assertThat(html.expectFirst("form").attr("enctype")).isEqualTo("multipart/form-data");
    }

    @Test
    void nothingTypedIsLostWhenAFormComesBack() {
        SampleViews views = new SampleViews(Locale.ENGLISH, null);
        Document html = Jsoup.parseBodyFragment(
                render(Map.entry("form-errors", views.all().get("form-errors")), Locale.ENGLISH));

        assertThat(html.expectFirst("textarea").wholeText()).contains("I typed this.");
        assertThat(html.expectFirst("input[name=item][value=1]").hasAttr("checked"))
                .isTrue();
        assertThat(html.expectFirst("input[name=topic][checked]").attr("value")).isEqualTo("damaged_item");
        assertThat(html.select("input[name=drop]")).hasSize(2);
        assertThat(html.expectFirst("input[name=submission]").attr("value")).isEqualTo("key-1");
    }

    private static Element root(Locale locale) {
        Map.Entry<String, Object[]> page =
                Map.entry("contact", new SampleViews(locale, null).all().get("contact"));
        return Jsoup.parseBodyFragment(render(page, locale)).expectFirst(".care");
    }

    private static String render(Map.Entry<String, Object[]> page, Locale locale) {
        return Rendering.body((String) page.getValue()[0], page.getValue()[1], locale);
    }

    /** Kept as build output, to be looked at in a browser. */
    private static void keep(String name, String language, String html) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pages"));
        Files.writeString(
                folder.resolve(name + "." + language + ".html"),
                "<!DOCTYPE html><html lang=\"" + language + "\"><head><meta charset=\"UTF-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head><body>"
                        + html + "</body></html>");
    }
}
