package org.broadleafcare.storefront.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.broadleafcare.storefront.page.Rendering;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page as the preview shows it. */
class PagesRenderTest {

    @ParameterizedTest
    @MethodSource("org.broadleafcare.common.text.service.ShippedMessages#locales")
    void everyPageRendersInEveryLanguage(String code) {
        Locale locale = Locale.forLanguageTag(code.replace('_', '-'));
        for (SamplePage page : pages(locale, SampleTexts.USUAL)) {
            String html = render(page, locale);

            assertThat(html)
                    .as(page.name())
                    .doesNotContain("$")
                    .doesNotContainPattern("(?<![\\w/])care\\.[a-z]+\\.")
                    .doesNotContainPattern("\\{[0-9a-z]");
            assertThat(page.title()).as(page.name()).doesNotContain("care.", "{");
        }
    }

    @ParameterizedTest
    @EnumSource(SampleTexts.class)
    void scriptInAnyFieldStaysText(SampleTexts texts) {
        for (SamplePage page : pages(Locale.ENGLISH, texts)) {
            Document html = Jsoup.parseBodyFragment(render(page, Locale.ENGLISH));

            assertThat(html.select("script, [onerror], img[src=x]"))
                    .as(page.name())
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

    @ParameterizedTest
    @MethodSource("org.broadleafcare.common.text.service.ShippedMessages#locales")
    void markupHoldsTogetherInEveryLanguage(String code) {
        Locale locale = Locale.forLanguageTag(code.replace('_', '-'));
        for (SamplePage page : pages(locale, SampleTexts.USUAL)) {
            new Markup(page.name(), Jsoup.parseBodyFragment(render(page, locale))).holdsTogether();
        }
    }

    @Test
    void pagesBeginWithTheirOneHeading() {
        for (SamplePage page : pages(Locale.ENGLISH, SampleTexts.USUAL)) {
            Document html = Jsoup.parseBodyFragment(render(page, Locale.ENGLISH));
            html.select("template").remove();

            assertThat(html.select("h1")).as(page.name()).hasSize(page.layout() == SamplePage.Layout.PART ? 0 : 1);
        }
    }

    @Test
    void formsThatCarryFilesHaveTheTokenInTheirAction() {
        Element form = show("help-form").expectFirst("form");

        assertThat(form.attr("action")).isEqualTo("/shop/care-preview/sent?csrfToken=token-1");
        assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
    }

    @Test
    void nothingTypedIsLostWhenAFormComesBack() {
        Document html = show("help-form-errors");

        assertThat(html.expectFirst("textarea").wholeText()).contains("The box was fine.");
        assertThat(html.expectFirst("input[name=item][value=1]").hasAttr("checked"))
                .isTrue();
        assertThat(html.expectFirst("input[name=topic][checked]").attr("value")).isEqualTo("damaged_item");
        assertThat(html.select("input[name=drop]")).hasSize(2);
        assertThat(html.expectFirst("input[name=submission]").attr("value")).isEqualTo("sample");
    }

    @Test
    void anAnswerOfOursIsNoQuestionOfOurs() {
        assertThat(show("request").expectFirst(".care-state").text()).contains("We’ve answered you");
        assertThat(show("request-waiting").expectFirst(".care-state").text()).contains("We’re waiting for your answer");
    }

    @Test
    void linksToTheOrderForItsOwnerOnly() {
        assertThat(show("request").select(".care-facts a[href=/shop/care-preview]"))
                .hasSize(1);
        assertThat(show("request-guest").select(".care-facts a[href=/shop/care-preview]"))
                .isEmpty();
    }

    private static Document show(String name) {
        SamplePage page = pages(Locale.ENGLISH, SampleTexts.USUAL).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Jsoup.parseBodyFragment(render(page, Locale.ENGLISH));
    }

    private static Element root(Locale locale) {
        SamplePage any = pages(locale, SampleTexts.USUAL).get(0);
        return Jsoup.parseBodyFragment(render(any, locale)).expectFirst(".care");
    }

    private static List<SamplePage> pages(Locale locale, SampleTexts texts) {
        return SamplePages.of(Rendering.visitor(locale), texts);
    }

    private static String render(SamplePage page, Locale locale) {
        return Rendering.body(page.template(), page.view(), locale);
    }
}
