package org.broadleafcare.platform.admin;

import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionManager;
import org.springframework.ui.Model;

/** What the platform's own admin controllers put into their model. */
final class BroadleafAdminLayout implements AdminLayout {

    private final AdminNavigationService navigation;
    private final AdminAbstractControllerExtensionManager extensions;

    BroadleafAdminLayout(AdminNavigationService navigation, AdminAbstractControllerExtensionManager extensions) {
        this.navigation = navigation;
        this.extensions = extensions;
    }

    @Override
    public String around(String section, String view, Model model) {
        AdminSection entry = navigation.findAdminSectionByURI("/" + section);
        // A shop may have taken the section out of its menu; the page works without.
        if (entry != null) {
            model.addAttribute(AdminAbstractController.CURRENT_ADMIN_MODULE_ATTRIBUTE_NAME, entry.getModule());
            model.addAttribute(AdminAbstractController.CURRENT_ADMIN_SECTION_ATTRIBUTE_NAME, entry);
        }
        model.addAttribute("sectionKey", section);
        model.addAttribute("viewType", view);
        extensions.getProxy().setAdditionalModelAttributes(model, section);
        return "modules/defaultContainer";
    }
}
