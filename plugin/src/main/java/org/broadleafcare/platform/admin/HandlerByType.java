package org.broadleafcare.platform.admin;

import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.service.handler.CustomPersistenceHandlerAdapter;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Handles every operation of the admin's screens on the entities it answers for, and none on others. */
@NullUnmarked
abstract class HandlerByType extends CustomPersistenceHandlerAdapter {

    /** Whether the screens of this entity, named by its class, are handled here. */
    abstract boolean answersFor(@Nullable String type);

    @Override
    public Boolean canHandleInspect(PersistencePackage request) {
        return answersFor(request.getCeilingEntityFullyQualifiedClassname());
    }

    @Override
    public Boolean canHandleFetch(PersistencePackage request) {
        return canHandleInspect(request);
    }

    @Override
    public Boolean canHandleAdd(PersistencePackage request) {
        return canHandleInspect(request);
    }

    @Override
    public Boolean canHandleUpdate(PersistencePackage request) {
        return canHandleInspect(request);
    }

    @Override
    public Boolean canHandleRemove(PersistencePackage request) {
        return canHandleInspect(request);
    }
}
