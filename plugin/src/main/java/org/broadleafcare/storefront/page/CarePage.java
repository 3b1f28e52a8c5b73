package org.broadleafcare.storefront.page;

import org.springframework.web.servlet.ModelAndView;

/**
 * A page to show: the template {@code care/vm/<name>.vm} with one view record.
 *
 * @param layout prefix that lets the shop choose the layout: {@code account/care/} or {@code care/}
 */
public record CarePage(String layout, String name, PageHead head, Object view) {
    static final String VIEW = "view";
    static final String HEAD = "careHead";

    /** In the layout of the shop's account pages. */
    public static ModelAndView account(String name, PageHead head, Object view) {
        return new CarePage("account/care/", name, head, view).render();
    }

    /** In the layout of the shop's ordinary pages. */
    public static ModelAndView open(String name, PageHead head, Object view) {
        return new CarePage("care/", name, head, view).render();
    }

    /** A piece of a page, without any layout. */
    public static ModelAndView part(String name, Object view) {
        return new CarePage("care/part/", name, PageHead.ofPrivate(""), view).render();
    }

    private ModelAndView render() {
        return new ModelAndView(layout + name).addObject(HEAD, head).addObject(VIEW, view);
    }
}
