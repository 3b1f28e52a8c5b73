package org.broadleafcare.storefront.entry;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.InternalResourceView;

/**
 * Why a page is not shown, on its way to {@link NoticeController}. The request is handed on instead of being answered at
 * once, because a shop's layout may live on what its interceptors add to pages that went well.
 *
 * @param key of the texts {@code <key>.title} and {@code <key>.text}
 */
record Notice(int status, String key, List<Object> args) {
    static final String PATH = "/notice";

    private static final String ATTRIBUTE = Notice.class.getName();

    static @Nullable Notice of(HttpServletRequest request) {
        return (Notice) request.getAttribute(ATTRIBUTE);
    }

    ModelAndView handOn(HttpServletRequest request, String contactPath) {
        request.setAttribute(ATTRIBUTE, this);
        return new ModelAndView(new InternalResourceView(contactPath + PATH));
    }
}
