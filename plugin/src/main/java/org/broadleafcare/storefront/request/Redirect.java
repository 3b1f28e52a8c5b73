package org.broadleafcare.storefront.request;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** To another page after a post, so that reloading sends nothing twice. */
public final class Redirect {
    private Redirect() {}

    /** @param path without the context path; parameters already encoded */
    public static ModelAndView to(String path) {
        RedirectView view = new RedirectView(path, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
