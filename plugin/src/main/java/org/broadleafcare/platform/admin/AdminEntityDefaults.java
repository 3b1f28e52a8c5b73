package org.broadleafcare.platform.admin;

import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.broadleafcommerce.openadmin.web.service.FormBuilderExtensionManager;
import org.jspecify.annotations.NullUnmarked;

/** Fills in what a new row usually holds; the platform shows an empty form and then misses what nobody chose. */
@NullUnmarked
final class AdminEntityDefaults extends AbstractFormBuilderExtensionHandler {
    private final AdminEntity entity;

    AdminEntityDefaults(AdminEntity entity, FormBuilderExtensionManager forms) {
        this.entity = entity;
        forms.registerHandler(this);
    }

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!entity.type().getName().equals(form.getCeilingEntityClassname())) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        entity.defaults().forEach((name, value) -> {
            Field field = form.findField(name);
            if (field != null) {
                field.setValue(value);
            }
        });
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
