package org.broadleafcare.storefront.preview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.storefront.preview.IndexView.Entry;
import org.broadleafcare.storefront.preview.IndexView.Link;
import org.broadleafcare.storefront.view.Visitor;
import org.jspecify.annotations.Nullable;

/** Makes the list of all previews in one language and one kind of texts. */
final class PreviewIndex {
    private final Visitor visitor;
    private final SampleTexts texts;
    private final List<Locale> locales;

    /** @param locales those the texts come in */
    PreviewIndex(Visitor visitor, SampleTexts texts, List<Locale> locales) {
        this.visitor = visitor;
        this.texts = texts;
        this.locales = locales;
    }

    IndexView view(List<SamplePage> pages, List<SampleMail> mails) {
        return new IndexView(
                locales.stream()
                        .map(each -> new Link(
                                each.getDisplayName(each),
                                address(PreviewPaths.HOME, each, texts),
                                each.toLanguageTag(),
                                isHere(each)))
                        .toList(),
                Arrays.stream(SampleTexts.values())
                        .map(each -> new Link(
                                visitor.text("care.preview.texts." + each.code()),
                                address(PreviewPaths.HOME, visitor.locale(), each),
                                null,
                                each == texts))
                        .toList(),
                pages.stream()
                        .map(page -> entry(page.name(), page(page.name()), null))
                        .toList(),
                mails.stream()
                        .map(mail -> entry(mail.name(), html(mail.name()), PreviewPaths.MAIL + mail.name() + "/text"))
                        .toList());
    }

    BesideView beside(String name, String path) {
        return new BesideView(
                name,
                address(path, visitor.locale(), texts),
                address(PreviewPaths.HOME, visitor.locale(), texts),
                List.of(360, 1280));
    }

    static String page(String name) {
        return PreviewPaths.PAGE + name;
    }

    static String html(String name) {
        return PreviewPaths.MAIL + name + "/html";
    }

    private Entry entry(String name, String path, @Nullable String plain) {
        String beside = PreviewPaths.BESIDE + path.substring(PreviewPaths.HOME.length());
        return new Entry(
                name,
                address(path, visitor.locale(), texts),
                address(beside, visitor.locale(), texts),
                plain == null ? null : address(plain, visitor.locale(), texts),
                locales.stream()
                        .map(each -> new Link(each.toLanguageTag(), address(path, each, texts), null, isHere(each)))
                        .toList());
    }

    private boolean isHere(Locale locale) {
        return locale.toLanguageTag().equals(visitor.texts().lang());
    }

    private static String address(String path, Locale locale, SampleTexts texts) {
        return CareUrls.inLanguage(path, locale) + (texts == SampleTexts.USUAL ? "" : "&texts=" + texts.code());
    }
}
