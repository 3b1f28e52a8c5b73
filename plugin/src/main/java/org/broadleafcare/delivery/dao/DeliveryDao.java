package org.broadleafcare.delivery.dao;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceContext;
import org.broadleafcare.delivery.DeliveryRecord;
import org.broadleafcare.delivery.domain.DeliveryImpl;
import org.broadleafcare.privacy.spi.Person;

/** Rows of CARE_DELIVERY. */
public class DeliveryDao {
    private static final long NOBODY = -1;

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager em;

    public void add(DeliveryImpl delivery) {
        em.persist(delivery);
        em.flush(); // a second reporter of the same shipment is told here, not at the commit
    }

    /** The row, nobody else's until the transaction ends. */
    public Optional<DeliveryImpl> lock(long shipmentId) {
        return em
                .createQuery("select d from DeliveryImpl d where d.shipmentId = :id", DeliveryImpl.class)
                .setParameter("id", shipmentId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    public List<DeliveryRecord> ofOrder(long orderId) {
        return em.createQuery(
                        "select new org.broadleafcare.delivery.DeliveryRecord(d.orderId, d.shipmentId, d.carrier,"
                                + " d.trackingCode, d.trackingUrl, d.shippedAt, d.expectedAt, d.deliveredAt)"
                                + " from DeliveryImpl d where d.orderId = :id order by d.shipmentId",
                        DeliveryRecord.class)
                .setParameter("id", orderId)
                .getResultList();
    }

    /** Of orders of this customer or with this address, oldest first. */
    public List<DeliveryImpl> of(Person person) {
        return em.createQuery(
                        "select d from DeliveryImpl d where d.orderId in (select o.id"
                                + " from org.broadleafcommerce.core.order.domain.OrderImpl o"
                                + " where o.customer.id = :customer or lower(o.emailAddress) = lower(:email))"
                                + " order by d.id",
                        DeliveryImpl.class)
                // Never null: the stock Hibernate binds a null without a type, which PostgreSQL refuses.
                .setParameter("customer", person.customerId() == null ? NOBODY : person.customerId())
                .setParameter("email", person.email())
                .getResultList();
    }
}
