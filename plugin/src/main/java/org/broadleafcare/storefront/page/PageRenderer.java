package org.broadleafcare.storefront.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.common.template.Templates;
import org.broadleafcare.common.text.LocalTexts;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.platform.shop.FormGuard;
import org.broadleafcare.platform.shop.ShopLayout;
import org.broadleafcare.platform.shop.ShopRequest;

/** Merges the body by Velocity, lets the shop print its layout around it, and adds our entries to the head. */
public final class PageRenderer {
    private final Templates templates;
    private final Messages messages;
    private final ShopRequest shopRequest;
    private final ShopLayout layout;
    private final FormGuard guard;
    private final AssetUrls assets;

    public PageRenderer(
            Templates templates,
            Messages messages,
            ShopRequest shopRequest,
            ShopLayout layout,
            FormGuard guard,
            AssetUrls assets) {
        this.templates = templates;
        this.messages = messages;
        this.shopRequest = shopRequest;
        this.layout = layout;
        this.guard = guard;
        this.assets = assets;
    }

    String body(String template, Map<String, ?> model, HttpServletRequest request) {
        LocalTexts texts = new LocalTexts(messages, shopRequest.locale());
        Map<String, Object> context = new HashMap<>();
        context.put("view", model.get(CarePage.VIEW));
        context.put("t", texts);
        context.put("page", new PageFrame(request.getContextPath(), guard, assets));
        return templates.render(template, context);
    }

    String page(
            String template,
            String wrapper,
            Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, Object> withBody = new HashMap<>(model);
        withBody.put("careBody", body(template, model, request));
        PageHead head = PageHead.in(model);
        withBody.put("pageTitle", head.title());
        Locale locale = shopRequest.locale();
        BufferedResponse buffer = new BufferedResponse(response);
        try {
            layout.view(wrapper, locale).render(withBody, request, buffer);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // The interface declares it.
            throw new IllegalStateException("The shop's layout failed around " + template, e);
        }
        return new HeadEntries(head, assets, request.getContextPath()).insertedInto(buffer.text());
    }
}
