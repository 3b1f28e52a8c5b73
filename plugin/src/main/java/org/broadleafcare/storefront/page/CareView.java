package org.broadleafcare.storefront.page;

import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * One page of ours.
 *
 * @param template name below {@code care/vm}
 * @param wrapper template of the shop's layout that prints the body; null for a part without layout
 */
record CareView(
        PageRenderer renderer, String template, @Nullable String wrapper) implements View {

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageHead head = PageHead.in(model);
        if (head.isPrivate()) {
            response.setHeader("Cache-Control", "no-store, private");
            response.setHeader("X-Robots-Tag", "noindex");
        }
        String html = wrapper == null
                ? renderer.body(template, model, request)
                : renderer.page(template, wrapper, model, request, response);
        response.setContentType(getContentType());
        response.getWriter().write(html);
    }
}
