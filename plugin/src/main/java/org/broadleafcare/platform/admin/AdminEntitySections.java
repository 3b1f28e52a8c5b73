package org.broadleafcare.platform.admin;

import java.util.List;
import org.broadleafcommerce.common.extension.ExtensionResultHolder;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.web.controller.AbstractAdminAbstractControllerExtensionHandler;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionManager;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.broadleafcommerce.openadmin.web.service.FormBuilderExtensionManager;
import org.jspecify.annotations.Nullable;

/**
 * Tells the admin which entity stands behind which address. The shop's menu rows cannot: with a class in them that is not
 * there any more, because the shop has taken Care out, every page of the admin is an error.
 */
final class AdminEntitySections {

    AdminEntitySections(
            List<AdminEntity> entities,
            AdminAbstractControllerExtensionManager controllers,
            FormBuilderExtensionManager forms) {
        controllers.registerHandler(new ClassBehindAddress(entities));
        forms.registerHandler(new AddressOfForm(entities));
    }

    /** Public, as the platform sorts handlers by reading their priority. */
    public static final class ClassBehindAddress extends AbstractAdminAbstractControllerExtensionHandler {
        private final List<AdminEntity> entities;

        ClassBehindAddress(List<AdminEntity> entities) {
            this.entities = List.copyOf(entities);
        }

        @Override
        public ExtensionResultStatusType overrideClassNameForSection(
                ExtensionResultHolder result, String sectionKey, @Nullable AdminSection section) {
            for (AdminEntity entity : entities) {
                if (entity.section().equals(sectionKey)) {
                    result.getContextMap().put(NEW_CLASS_NAME, entity.type().getName());
                    return ExtensionResultStatusType.HANDLED;
                }
            }
            return ExtensionResultStatusType.NOT_HANDLED;
        }
    }

    /** Public for the same reason. */
    public static final class AddressOfForm extends AbstractFormBuilderExtensionHandler {
        private final List<AdminEntity> entities;

        AddressOfForm(List<AdminEntity> entities) {
            this.entities = List.copyOf(entities);
        }

        @Override
        public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
            for (AdminEntity entity : entities) {
                if (entity.type().getName().equals(form.getCeilingEntityClassname())) {
                    form.setSectionKey("/" + entity.section());
                    return ExtensionResultStatusType.HANDLED_CONTINUE;
                }
            }
            return ExtensionResultStatusType.NOT_HANDLED;
        }
    }
}
