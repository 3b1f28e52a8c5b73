package org.broadleafcare.storefront.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.channel.email.MailLooks;
import org.broadleafcare.common.template.Templates;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.shop.ShopRequest;
import org.broadleafcare.storefront.entry.PageRefused;
import org.broadleafcare.storefront.entry.StorefrontPages;
import org.broadleafcare.storefront.page.CarePage;
import org.broadleafcare.storefront.page.PageHead;
import org.broadleafcare.storefront.request.Redirect;
import org.broadleafcare.storefront.view.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows every page and mail with samples. Where the preview is off, all of this is not found. */
final class PreviewController implements StorefrontPages {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewController.class);
    private static final String TEXTS = "texts";
    private static final String PICTURE =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\" width=\"64\" height=\"64\">"
                    + "<rect width=\"64\" height=\"64\" fill=\"#dfe9e3\"/>"
                    + "<path d=\"M16 20h26v20a8 8 0 0 1-8 8H24a8 8 0 0 1-8-8z\" fill=\"#5b8f7a\"/>"
                    + "<path d=\"M42 25h5a6 6 0 0 1 0 14h-5\" fill=\"none\" stroke=\"#5b8f7a\" stroke-width=\"4\"/></svg>";
    /** Nothing in a mail may run, and nobody else's page may frame it; mails have inline styles. */
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: https:; frame-ancestors 'self'";

    private final boolean enabled;
    private final Templates templates;
    private final Messages messages;
    private final ShopRequest shopRequest;
    private final MailLooks looks;
    private final CareUrls urls;

    PreviewController(
            boolean enabled,
            Templates templates,
            Messages messages,
            ShopRequest shopRequest,
            MailLooks looks,
            CareUrls urls) {
        this.enabled = enabled;
        this.templates = templates;
        this.messages = messages;
        this.shopRequest = shopRequest;
        this.looks = looks;
        this.urls = urls;
        if (enabled) {
            LOG.warn("The preview of pages and mails is on at {}; it is meant for development", PreviewPaths.HOME);
        }
    }

    @RequestMapping(value = PreviewPaths.HOME, method = RequestMethod.GET)
    public ModelAndView index(@RequestParam(value = TEXTS, defaultValue = "") String texts) {
        Visitor visitor = visitor();
        SampleTexts wanted = SampleTexts.named(texts);
        IndexView view = index(visitor, wanted).view(SamplePages.of(visitor, wanted), mails(visitor, wanted));
        return CarePage.open("preview/index", PageHead.ofPrivate(visitor.text("care.preview.title")), view);
    }

    @RequestMapping(value = PreviewPaths.PAGE + "{name}", method = RequestMethod.GET)
    public ModelAndView page(
            @PathVariable("name") String name, @RequestParam(value = TEXTS, defaultValue = "") String texts) {
        return SamplePages.of(visitor(), SampleTexts.named(texts)).stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow(PageRefused::notFound)
                .page();
    }

    @RequestMapping(value = PreviewPaths.MAIL + "{name}/html", method = RequestMethod.GET)
    public void html(
            @PathVariable("name") String name,
            @RequestParam(value = TEXTS, defaultValue = "") String texts,
            HttpServletResponse response)
            throws IOException {
        SampleMail mail = mail(name, texts);
        response.setHeader("Content-Security-Policy", MAIL_POLICY);
        write(response, "text/html", rendered(mail.htmlTemplate(), mail));
    }

    @RequestMapping(value = PreviewPaths.MAIL + "{name}/text", method = RequestMethod.GET)
    public void text(
            @PathVariable("name") String name,
            @RequestParam(value = TEXTS, defaultValue = "") String texts,
            HttpServletResponse response)
            throws IOException {
        SampleMail mail = mail(name, texts);
        write(response, "text/plain", rendered(mail.textTemplate(), mail));
    }

    @RequestMapping(
            value = {PreviewPaths.BESIDE + "/page/{name}", PreviewPaths.BESIDE + "/mail/{name}/html"},
            method = RequestMethod.GET)
    public ModelAndView beside(
            @PathVariable("name") String name, @RequestParam(value = TEXTS, defaultValue = "") String texts) {
        Visitor visitor = visitor();
        SampleTexts wanted = SampleTexts.named(texts);
        boolean page = SamplePages.of(visitor, wanted).stream()
                .anyMatch(each -> each.name().equals(name));
        String path = page
                ? PreviewIndex.page(name)
                : PreviewIndex.html(mail(name, texts).name());
        BesideView view = index(visitor, wanted).beside(name, path);
        return CarePage.open("preview/beside", PageHead.ofPrivate(visitor.text("care.preview.title")), view);
    }

    @RequestMapping(value = PreviewPaths.SENT, method = RequestMethod.POST)
    public ModelAndView sent() {
        visitor();
        return Redirect.to(PreviewPaths.HOME);
    }

    @RequestMapping(value = PreviewPaths.NOTHING, method = RequestMethod.GET)
    public void nothing(HttpServletResponse response) {
        visitor();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @RequestMapping(value = PreviewPaths.PICTURE, method = RequestMethod.GET)
    public void picture(HttpServletResponse response) throws IOException {
        visitor();
        write(response, "image/svg+xml", PICTURE);
    }

    private SampleMail mail(String name, String texts) {
        return mails(visitor(), SampleTexts.named(texts)).stream()
                .filter(mail -> mail.name().equals(name))
                .findFirst()
                .orElseThrow(PageRefused::notFound);
    }

    private List<SampleMail> mails(Visitor visitor, SampleTexts texts) {
        return SampleMails.of(visitor, texts, looks.in(visitor.locale(), null), urls.absolute(PreviewPaths.HOME));
    }

    private String rendered(String template, SampleMail mail) {
        return templates.render(
                template, Map.of("view", mail.view(), "t", visitor().texts()));
    }

    private PreviewIndex index(Visitor visitor, SampleTexts texts) {
        return new PreviewIndex(visitor, texts, List.copyOf(messages.shipped()));
    }

    /** Everything begins here, and ends here where the preview is off. */
    private Visitor visitor() {
        if (!enabled) {
            throw PageRefused.notFound();
        }
        return Visitor.of(messages, shopRequest);
    }

    private static void write(HttpServletResponse response, String type, String body) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
