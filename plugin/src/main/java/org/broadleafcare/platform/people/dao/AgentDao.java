package org.broadleafcare.platform.people.dao;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;

/** Active admin users with their permissions. Some storefronts do not map them: then there are none. */
public class AgentDao {

    private static final String USER = "org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl";
    private static final String AGENT =
            "select new org.broadleafcare.platform.people.dao.AgentRow(u.id, u.login, u.name) from " + USER
                    + " u where u.activeStatusFlag = true and ";
    private static final String PERMISSION =
            "select distinct new org.broadleafcare.platform.people.dao.PermissionRow(u.id, p.name, c.name) from " + USER
                    + " u ";

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager em;

    /** A list of one or none. */
    public List<AgentRow> withLogin(String login) {
        return mapped()
                ? em.createQuery(AGENT + "u.login = :login", AgentRow.class)
                        .setParameter("login", login)
                        .getResultList()
                : List.of();
    }

    /** A list of one or none. */
    public List<AgentRow> withId(long adminUserId) {
        return mapped()
                ? em.createQuery(AGENT + "u.id = :id", AgentRow.class)
                        .setParameter("id", adminUserId)
                        .getResultList()
                : List.of();
    }

    /** By name. */
    public List<AgentRow> all() {
        return mapped()
                ? em.createQuery(AGENT + "1 = 1 order by u.name, u.id", AgentRow.class)
                        .getResultList()
                : List.of();
    }

    /** Two statements for any number of people. */
    public List<PermissionRow> permissions(Collection<Long> adminUserIds) {
        List<PermissionRow> rows =
                new ArrayList<>(permissions("join u.allRoles r join r.allPermissions p", adminUserIds));
        rows.addAll(permissions("join u.allPermissions p", adminUserIds));
        return rows;
    }

    private List<PermissionRow> permissions(String path, Collection<Long> adminUserIds) {
        return em.createQuery(
                        PERMISSION + path + " left join p.allChildPermissions c where u.id in (:ids)",
                        PermissionRow.class)
                .setParameter("ids", adminUserIds)
                .getResultList();
    }

    private boolean mapped() {
        return em.getMetamodel().getEntities().stream()
                .anyMatch(entity -> entity.getJavaType().getName().equals(USER));
    }
}
