package org.broadleafcare.platform.shop;

import java.util.Locale;
import org.springframework.web.servlet.View;

/** The shop's own templates, which put our pages between its header and footer. */
public interface ShopLayout {

    /** The view that renders a template of the shop in the layout its prefix decides. */
    View view(String name, Locale locale);
}
