package org.broadleafcare.platform.people.dao;

import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;

/** Registered customers that are not deactivated. */
public class CustomerDao {

    private static final String SELECT =
            "select new org.broadleafcare.platform.people.dao.CustomerRow(c.id, c.firstName, c.lastName, c.emailAddress, l.localeCode,"
                    + " c.auditable.dateCreated)"
                    + " from org.broadleafcommerce.profile.core.domain.CustomerImpl c left join c.customerLocale l"
                    + " where c.registered = true and (c.deactivated is null or c.deactivated = false) and ";

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager em;

    /** A list of one or none. */
    public List<CustomerRow> withId(long customerId) {
        return em.createQuery(SELECT + "c.id = :id", CustomerRow.class)
                .setParameter("id", customerId)
                .getResultList();
    }

    /** Ignoring case; the oldest account when the shop allows several. */
    public List<CustomerRow> withEmail(String email) {
        return em.createQuery(SELECT + "lower(c.emailAddress) = :email order by c.id", CustomerRow.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .setMaxResults(1)
                .getResultList();
    }
}
