package org.broadleafcare.storefront.entry;

import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.common.text.LocalTexts;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.shop.ShopRequest;
import org.broadleafcare.storefront.page.CarePage;
import org.broadleafcare.storefront.page.PageHead;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says in the shop's layout why a page is not shown. Asked for directly, it is itself not found. */
final class NoticeController implements StorefrontPages {
    private final StorefrontFeatures features;
    private final Messages messages;
    private final ShopRequest shopRequest;
    private final CareUrls urls;

    NoticeController(StorefrontFeatures features, Messages messages, ShopRequest shopRequest, CareUrls urls) {
        this.features = features;
        this.messages = messages;
        this.shopRequest = shopRequest;
        this.urls = urls;
    }

    @RequestMapping(CONTACT + Notice.PATH)
    public ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        Notice handedOn = Notice.of(request);
        Notice notice = handedOn == null
                ? new Notice(HttpServletResponse.SC_NOT_FOUND, "care.notice.not_found", List.of())
                : handedOn;
        LocalTexts texts = new LocalTexts(messages, shopRequest.locale());
        String title = texts.text(notice.key() + ".title");
        response.setStatus(notice.status());
        String text = texts.text(notice.key() + ".text", notice.args().toArray());
        return CarePage.open(
                "notice",
                PageHead.ofPrivate(title),
                new NoticeView(title, text, waysOn(notice, request.getRemoteUser() != null, texts), false));
    }

    /** What is switched off is no way on. Whose link has ended gets the form that sends a new one. */
    private List<NoticeView.Link> waysOn(Notice notice, boolean signedIn, LocalTexts texts) {
        boolean newLink = notice.status() == HttpServletResponse.SC_GONE;
        List<NoticeView.Link> ways = new ArrayList<>();
        if (features.contact()) {
            String label = texts.text(newLink ? "care.notice.new_link" : "care.notice.to_contact");
            ways.add(new NoticeView.Link(label, urls.contact(), true));
        }
        if (signedIn && features.requests()) {
            ways.add(new NoticeView.Link(texts.text("care.notice.to_requests"), urls.requests(), false));
        }
        return ways;
    }
}
