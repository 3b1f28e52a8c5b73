package org.broadleafcare.storefront.preview;

import org.broadleafcare.storefront.page.CarePage;
import org.broadleafcare.storefront.page.PageHead;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page in one of its states.
 *
 * @param name of the state, in the address
 * @param template below {@code care/vm}
 * @param title finished text
 * @param view the record the template prints
 */
record SamplePage(String name, String template, Layout layout, String title, Object view) {
    enum Layout {
        ACCOUNT,
        OPEN,
        /** A piece that scripts put into a page. */
        PART
    }

    ModelAndView page() {
        PageHead head = PageHead.ofPrivate(title);
        return switch (layout) {
            case ACCOUNT -> CarePage.account(template, head, view);
            case OPEN -> CarePage.open(template, head, view);
            case PART -> CarePage.part(template, view);
        };
    }
}
