package org.broadleafcare.platform.order.dao;

import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;

/** Submitted orders, a fixed number of statements for any number of orders and lines. */
public class OrderDao {

    /** Whatever a shop calls its later states, it once was submitted and is no cart, wish list or quote. */
    private static final String SUBMITTED =
            " o.submitDate is not null and o.status not in ('IN_PROCESS', 'NAMED', 'QUOTE', 'CSR_OWNED')";

    private static final String ROWS = "org.broadleafcare.platform.order.dao.";
    private static final String ORDER = "org.broadleafcommerce.core.order.domain.";
    private static final String PAYMENTS =
            " from org.broadleafcommerce.core.payment.domain.OrderPaymentImpl p join p.order o";
    private static final String KEPT = " and (p.archiveStatus.archived is null or p.archiveStatus.archived = 'N')";
    private static final String IDS = " where o.id in (:ids)";

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager em;

    /** The order itself when it is submitted, as a list of one or none. */
    public List<Long> submitted(long orderId) {
        return ids("where o.id = :value and", orderId).getResultList();
    }

    public List<Long> submittedWithNumber(String orderNumber) {
        return ids("where o.orderNumber = :value and", orderNumber)
                .setMaxResults(1)
                .getResultList();
    }

    /** The order a fulfilment group belongs to, as a list of one or none. */
    public List<Long> submittedWithShipment(long shipmentId) {
        return ids(
                        "where o.id = (select g.order.id from " + ORDER
                                + "FulfillmentGroupImpl g where g.id = :value) and",
                        shipmentId)
                .getResultList();
    }

    /** Newest first. */
    public List<Long> submittedBy(long customerId, int limit) {
        return ids("where o.customer.id = :value and", customerId)
                .setMaxResults(limit)
                .getResultList();
    }

    public long countSubmittedBy(long customerId) {
        return em.createQuery(
                        "select count(o.id) from " + ORDER + "OrderImpl o where o.customer.id = :id and" + SUBMITTED,
                        Long.class)
                .setParameter("id", customerId)
                .getSingleResult();
    }

    public List<NumberRow> numbers(Collection<Long> ids) {
        return rows(NumberRow.class, "o.id, o.orderNumber", "OrderImpl o" + IDS + " and" + SUBMITTED, ids);
    }

    private TypedQuery<Long> ids(String where, Object value) {
        return em.createQuery(
                        "select o.id from " + ORDER + "OrderImpl o " + where + SUBMITTED
                                + " order by o.submitDate desc, o.id desc",
                        Long.class)
                .setParameter("value", value);
    }

    /** A row per line; a row at least when the order is submitted. */
    public List<HeadRow> head(long orderId) {
        return heads("o.id = :value", orderId);
    }

    public List<HeadRow> headOfNumber(String orderNumber) {
        return heads("o.orderNumber = :value", orderNumber);
    }

    private List<HeadRow> heads(String where, Object value) {
        return em.createQuery(
                        "select new " + HeadRow.class.getName()
                                + "(o.id, o.orderNumber, c.id, c.registered, o.emailAddress, c.emailAddress,"
                                + " (select l.abbreviation from " + ORDER + "FulfillmentGroupImpl g join g.address a"
                                + " join a.country l where g.id = (select min(first.id) from " + ORDER
                                + "FulfillmentGroupImpl first join first.address fa join fa.country where first.order = o)),"
                                + " i.id, i.name, i.quantity)"
                                + " from " + ORDER + "OrderImpl o join o.customer c left join o.orderItems i where "
                                + where + " and" + SUBMITTED + " order by o.submitDate desc, o.id desc, i.id",
                        HeadRow.class)
                .setParameter("value", value)
                .getResultList();
    }

    public List<OrderRow> orders(Collection<Long> ids) {
        return rows(
                OrderRow.class,
                "o.id, o.orderNumber, o.submitDate, o.status, u.currencyCode, c.id, c.registered, c.firstName,"
                        + " c.lastName, o.emailAddress, c.emailAddress, o.subTotal, o.totalFulfillmentCharges,"
                        + " o.totalTax, o.total",
                "OrderImpl o join o.customer c left join o.currency u" + IDS,
                ids);
    }

    /** Lines that stand in the order itself; what a bundle contains is not listed. */
    public List<LineRow> lines(Collection<Long> ids) {
        return rows(
                LineRow.class,
                "o.id, i.id, i.name, i.quantity, i.price, i.salePrice, i.retailPrice",
                "OrderItemImpl i join i.order o" + IDS + " order by i.id",
                ids);
    }

    public List<PriceRow> prices(Collection<Long> ids) {
        return rows(
                PriceRow.class,
                "i.id, d.quantity, d.useSalePrice, sum(a.value)",
                "OrderItemPriceDetailImpl d join d.orderItem i join i.order o"
                        + " left join d.orderItemPriceDetailAdjustments a" + IDS
                        + " group by d.id, i.id, d.quantity, d.useSalePrice",
                ids);
    }

    public List<LinkRow> productPages(Collection<Long> ids) {
        return rows(
                LinkRow.class,
                "i.id, 'page', p.url",
                "DiscreteOrderItemImpl i join i.order o join i.product p" + IDS,
                ids);
    }

    /** Pictures of the very article that was ordered. */
    public List<LinkRow> articlePictures(Collection<Long> ids) {
        return pictures("i.sku s", ids);
    }

    /** Pictures of the product it belongs to. */
    public List<LinkRow> productPictures(Collection<Long> ids) {
        return pictures("i.product p join p.defaultSku s", ids);
    }

    /** Pages of sets, which are no articles. */
    public List<LinkRow> setPages(Collection<Long> ids) {
        return rows(
                LinkRow.class,
                "i.id, 'page', p.url",
                "BundleOrderItemImpl i join i.order o join i.productBundle p" + IDS,
                ids);
    }

    public List<LinkRow> setPictures(Collection<Long> ids) {
        return rows(
                LinkRow.class,
                "i.id, index(m), m.url",
                "BundleOrderItemImpl i join i.order o join i.productBundle p join p.defaultSku s join s.skuMedia m"
                        + IDS,
                ids);
    }

    private List<LinkRow> pictures(String path, Collection<Long> ids) {
        return rows(
                LinkRow.class,
                "i.id, index(m), m.url",
                "DiscreteOrderItemImpl i join i.order o join " + path + " join s.skuMedia m" + IDS,
                ids);
    }

    public List<ShipmentRow> shipments(Collection<Long> ids) {
        return rows(
                ShipmentRow.class,
                "o.id, g.id, f.name, g.status, a.firstName, a.lastName, a.companyName, a.addressLine1, a.addressLine2,"
                        + " a.addressLine3, a.postalCode, a.city, r.name, l.abbreviation, l.name",
                "FulfillmentGroupImpl g join g.order o left join g.fulfillmentOption f left join g.address a"
                        + " left join a.state r left join a.country l" + IDS + " order by g.id",
                ids);
    }

    /** What is in each fulfilment group; the parts of a set, not the set. */
    public List<ShipmentItemRow> shipmentItems(Collection<Long> ids) {
        return rows(
                ShipmentItemRow.class,
                "g.id, i.id, i.name, x.quantity",
                "FulfillmentGroupItemImpl x join x.fulfillmentGroup g join g.order o join x.orderItem i" + IDS
                        + " order by x.id",
                ids);
    }

    public List<PaymentRow> payments(Collection<Long> ids) {
        return em.createQuery(
                        "select new " + ROWS + "PaymentRow(o.id, p.id, p.type, p.amount, t.type, t.success, t.amount)"
                                + PAYMENTS + " left join p.transactions t" + IDS + KEPT + " order by p.id, t.id",
                        PaymentRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Brand and last four digits of cards. */
    public List<PaymentFieldRow> cards(Collection<Long> ids) {
        return em.createQuery(
                        "select new " + ROWS + "PaymentFieldRow(o.id, p.id, index(f), f)"
                                + PAYMENTS + " join p.transactions t join t.additionalFields f" + IDS + KEPT
                                + " and index(f) in ('CARD_TYPE', 'LAST_FOUR') order by p.id, t.id",
                        PaymentFieldRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private <T> List<T> rows(Class<T> type, String columns, String from, Collection<Long> ids) {
        return em.createQuery("select new " + type.getName() + "(" + columns + ") from " + ORDER + from, type)
                .setParameter("ids", ids)
                .getResultList();
    }
}
