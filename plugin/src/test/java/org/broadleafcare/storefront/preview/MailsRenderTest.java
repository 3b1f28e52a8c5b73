package org.broadleafcare.storefront.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.channel.email.MailLook;
import org.broadleafcare.common.template.Templates;
import org.broadleafcare.storefront.page.Rendering;
import org.broadleafcare.storefront.view.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail as the preview shows it. */
class MailsRenderTest {
    private static final Templates TEMPLATES = new Templates();
    private static final MailLook LOOK =
            new MailLook("care@shop.example", "Shop", null, "The Shop", null, "#1f5fbf", null, "");

    @ParameterizedTest
    @MethodSource("org.broadleafcare.common.text.service.ShippedMessages#locales")
    void everyMailRendersInEveryLanguage(String code) {
        Locale locale = Locale.forLanguageTag(code.replace('_', '-'));
        for (SampleMail mail : mails(locale, SampleTexts.USUAL)) {
            for (String template : List.of(mail.htmlTemplate(), mail.textTemplate())) {
                assertThat(render(template, mail, locale))
                        .as(template)
                        .doesNotContain("$")
                        .doesNotContainPattern("(?<![\\w/])care\\.[a-z]+\\.")
                        .doesNotContainPattern("\\{[0-9a-z]");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.broadleafcare.common.text.service.ShippedMessages#locales")
    void htmlSaysItsLanguageAndHoldsTogether(String code) {
        Locale locale = Locale.forLanguageTag(code.replace('_', '-'));
        for (SampleMail mail : mails(locale, SampleTexts.USUAL)) {
            Document html = Jsoup.parse(render(mail.htmlTemplate(), mail, locale));
            Element root = html.expectFirst("html");

            assertThat(root.attr("lang")).as(mail.name()).isEqualTo(locale.toLanguageTag());
            assertThat(root.attr("dir")).as(mail.name()).isEqualTo(code.equals("ar") ? "rtl" : "ltr");
            assertThat(html.title()).as(mail.name()).isNotBlank();
            assertThat(html.select("table:not([role=presentation])"))
                    .as(mail.name())
                    .isEmpty();
            new Markup(mail.name(), html).holdsTogether();
        }
    }

    @Test
    void scriptInAnyFieldStaysText() {
        for (SampleMail mail : mails(Locale.ENGLISH, SampleTexts.HOSTILE)) {
            Document html = Jsoup.parse(render(mail.htmlTemplate(), mail, Locale.ENGLISH));

            assertThat(html.select("script, [onerror], img")).as(mail.name()).isEmpty();
        }
    }

    @Test
    void plainTextIsNotEscaped() {
        for (SampleMail mail : mails(Locale.FRENCH, SampleTexts.USUAL)) {
            assertThat(render(mail.textTemplate(), mail, Locale.FRENCH))
                    .as(mail.name())
                    .doesNotContain("&#", "&amp;", "<");
        }
    }

    private static List<SampleMail> mails(Locale locale, SampleTexts texts) {
        return SampleMails.of(Rendering.visitor(locale), texts, LOOK, "https://shop.example/care-preview");
    }

    private static String render(String template, SampleMail mail, Locale locale) {
        Visitor visitor = Rendering.visitor(locale);
        return TEMPLATES.render(template, Map.of("view", mail.view(), "t", visitor.texts()));
    }
}
