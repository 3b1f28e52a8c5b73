package org.broadleafcare.platform.admin;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;
import org.broadleafcommerce.openadmin.dto.DynamicResultSet;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.persistence.module.InspectHelper;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the admin's own screens away from Care's tables. Their address takes any entity's class name, and the platform's
 * check lets through whoever adds a {@code sectionCrumbs} of something they may see; tickets are for the workspace, which
 * knows who sees what.
 */
@NullUnmarked
final class ClosedEntities extends HandlerByType {
    private static final String OURS = "org.broadleafcare.";

    private final Set<String> open;

    /** @param open those that have a screen in the admin */
    ClosedEntities(List<AdminEntity> open) {
        this.open = open.stream().map(entity -> entity.type().getName()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    boolean answersFor(@Nullable String type) {
        return type != null && type.startsWith(OURS) && !open.contains(type);
    }

    private static SecurityServiceException refused(PersistencePackage request) {
        return new SecurityServiceException(
                "Not for the admin's own screens: " + request.getCeilingEntityFullyQualifiedClassname());
    }

    @Override
    public Boolean willHandleSecurity(PersistencePackage request) {
        return true;
    }

    @Override
    public DynamicResultSet inspect(PersistencePackage request, DynamicEntityDao dao, InspectHelper helper)
            throws ServiceException {
        throw refused(request);
    }

    @Override
    public DynamicResultSet fetch(
            PersistencePackage request, CriteriaTransferObject wanted, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        throw refused(request);
    }

    @Override
    public Entity add(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        throw refused(request);
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        throw refused(request);
    }

    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        throw refused(request);
    }
}
