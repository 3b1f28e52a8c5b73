package org.broadleafcare.demo.security;

import java.util.Arrays;
import java.util.Set;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.dto.SectionCrumb;
import org.broadleafcommerce.openadmin.server.security.remote.AdminSecurityServiceRemote;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.jspecify.annotations.Nullable;

/**
 * The platform's check of what an admin user may do, without two ways around it. It is content when the operation is allowed on
 * any entity that the request's {@code sectionCrumbs} name, which everybody can write, and it does not look whether the row a
 * form is about is one of the entity it has asked for.
 *
 * <p>Here an entity that rights were given out for is judged by those alone. Crumbs count for the lists inside a form, which
 * show what the form's own entity holds, and for entities without rights of their own that a named section leads to.
 */
public class SectionGuard extends AdminSecurityServiceRemote {
    private static final Set<EntityOperationType> LOOKING =
            Set.of(EntityOperationType.FETCH, EntityOperationType.INSPECT);

    private final SectionReach reach;

    public SectionGuard(SectionReach reach) {
        this.reach = reach;
    }

    @Override
    public void securityCheck(PersistencePackage request, EntityOperationType operation) throws ServiceException {
        Class<?> wanted = type(request.getCeilingEntityFullyQualifiedClassname());
        if (!LOOKING.contains(operation)) {
            checkRow(request.getEntity(), wanted);
        }
        SectionCrumb[] claimed = request.getSectionCrumbs();
        request.setSectionCrumbs(isListOfAForm(request, operation) ? claimed : believed(claimed, wanted));
        try {
            super.securityCheck(request, operation);
        } finally {
            request.setSectionCrumbs(claimed);
        }
    }

    private static void checkRow(@Nullable Entity row, Class<?> wanted) throws SecurityServiceException {
        if (row == null || row.getType() == null || row.getType().length == 0) {
            return;
        }
        Class<?> type = type(row.getType()[0]);
        if (!wanted.isAssignableFrom(type) && !type.isAssignableFrom(wanted)) {
            throw new SecurityServiceException(type.getName() + " is no " + wanted.getName());
        }
    }

    /** Its entity comes from the field of the form, not from the request, and the form's own entity was checked before. */
    private static boolean isListOfAForm(PersistencePackage request, EntityOperationType operation) {
        return LOOKING.contains(operation)
                && !request.getPersistencePerspective()
                        .getPersistencePerspectiveItems()
                        .isEmpty();
    }

    private SectionCrumb @Nullable [] believed(SectionCrumb @Nullable [] claimed, Class<?> wanted)
            throws SecurityServiceException {
        if (claimed == null || claimed.length == 0 || reach.hasRightsOfItsOwn(wanted)) {
            return null;
        }
        return Arrays.stream(claimed)
                .filter(crumb -> reach.leads(crumb.getSectionIdentifier(), wanted))
                .toArray(SectionCrumb[]::new);
    }

    private static Class<?> type(String name) throws SecurityServiceException {
        try {
            return Class.forName(name, false, SectionGuard.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new SecurityServiceException("There is no " + name, e);
        }
    }
}
