package org.broadleafcare.storefront.entry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.common.CareException;
import org.broadleafcare.common.text.LocalTexts;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.ShopRequest;
import org.broadleafcare.storefront.page.CarePage;
import org.broadleafcare.storefront.page.PageHead;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Answers with a page in the shop's layout when one of our controllers fails, and leaves everybody else's alone. */
public final class ErrorPages implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Messages messages;
    private final ShopRequest shopRequest;
    private final CareUrls urls;

    public ErrorPages(Messages messages, ShopRequest shopRequest, CareUrls urls) {
        this.messages = messages;
        this.shopRequest = shopRequest;
        this.urls = urls;
    }

    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(handler instanceof HandlerMethod method) || !(method.getBean() instanceof StorefrontPages)) {
            return null;
        }
        if (failure instanceof SignInNeeded) {
            return signIn(request);
        }
        if (failure instanceof CareException known && known.kind() != CareException.Kind.UNAVAILABLE) {
            response.setStatus(known.kind().httpStatus());
            return notice(keyOf(known), known.args().toArray());
        }
        LOG.error("A page of Care failed: {} {}", request.getMethod(), request.getRequestURI(), failure);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return notice("care.notice.unavailable");
    }

    /** Somebody else's ticket and one that never was look the same, whoever found out. */
    private static String keyOf(CareException failure) {
        if (failure.kind() == CareException.Kind.NOT_FOUND) {
            return "care.notice.not_found";
        }
        return failure instanceof PageRefused ? failure.messageKey() : "care.notice.invalid";
    }

    private ModelAndView signIn(HttpServletRequest request) {
        String wanted = request.getMethod().equals("GET") ? pathWithQuery(request) : urls.requests();
        String target = urls.signIn() + "?successUrl=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return new ModelAndView(new RedirectView(target, true, true, false));
    }

    private static String pathWithQuery(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private ModelAndView notice(String key, Object... args) {
        LocalTexts texts = new LocalTexts(messages, shopRequest.locale());
        List<NoticeView.Link> links = new ArrayList<>();
        links.add(new NoticeView.Link(texts.text("care.notice.to_contact"), urls.contact(), true));
        links.add(new NoticeView.Link(texts.text("care.notice.to_requests"), urls.requests(), false));
        String title = texts.text(key + ".title");
        return CarePage.open(
                "notice",
                PageHead.ofPrivate(title),
                new NoticeView(title, texts.text(key + ".text", args), List.copyOf(links), false));
    }
}
