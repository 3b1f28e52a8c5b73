package org.broadleafcare.demo.seed;

import java.util.List;
import javax.persistence.EntityManager;
import org.broadleafcare.demo.seed.SampleOrder.Fate;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.FulfillmentGroupService;
import org.broadleafcommerce.core.order.service.type.FulfillmentGroupStatusType;

/** The fulfilment groups of a sample order: split in two where it left in two parcels, each as far as it has come. */
final class PastParcels {
    /** The platform has no such status, and lets a shop add one. */
    private static final FulfillmentGroupStatusType CANCELLED =
            new FulfillmentGroupStatusType("CANCELLED", "Cancelled");

    private final EntityManager entities;
    private final FulfillmentGroupService groups;

    PastParcels(ShopAccess shop) {
        this.entities = shop.entities();
        this.groups = shop.service("blFulfillmentGroupService", FulfillmentGroupService.class);
    }

    void send(Order order, Fate fate) {
        FulfillmentGroup parcel = groups.getFirstShippableFulfillmentGroup(order);
        for (FulfillmentGroup group : order.getFulfillmentGroups()) {
            boolean download = group != parcel;
            group.setStatus(download ? FulfillmentGroupStatusType.DELIVERED : status(fate));
        }
        if (parcel != null && fate.isInTwo()) {
            split(order, parcel, fate);
        }
    }

    private static FulfillmentGroupStatusType status(Fate fate) {
        if (fate == Fate.CANCELLED) {
            return CANCELLED;
        }
        if (fate.hasArrived()) {
            return FulfillmentGroupStatusType.DELIVERED;
        }
        return fate.hasLeft() ? FulfillmentGroupStatusType.FULFILLED : FulfillmentGroupStatusType.PROCESSING;
    }

    /** What was in the cart last goes into a parcel of its own; the price of the delivery stays with the first. */
    private void split(Order order, FulfillmentGroup first, Fate fate) {
        List<FulfillmentGroupItem> items = List.copyOf(first.getFulfillmentGroupItems());
        FulfillmentGroupItem last = items.get(items.size() - 1);
        FulfillmentGroup second = groups.createEmptyFulfillmentGroup();
        second.setOrder(order);
        second.setSequence(order.getFulfillmentGroups().size() + 1);
        second.setType(first.getType());
        second.setAddress(first.getAddress());
        second.setFulfillmentOption(first.getFulfillmentOption());
        second.setStatus(
                fate == Fate.DELIVERED_IN_TWO
                        ? FulfillmentGroupStatusType.DELIVERED
                        : FulfillmentGroupStatusType.PROCESSING);
        FulfillmentGroup saved = groups.save(second);
        saved.getFulfillmentGroupItems().add(inParcel(saved, last));
        // A row that leaves its parcel is deleted by Hibernate or stays for good, so the second parcel holds a copy.
        first.getFulfillmentGroupItems().remove(last);
        entities.remove(entities.contains(last) ? last : entities.merge(last));
        order.getFulfillmentGroups().add(saved);
    }

    private static FulfillmentGroupItem inParcel(FulfillmentGroup parcel, FulfillmentGroupItem like) {
        FulfillmentGroupItem item = new FulfillmentGroupItemImpl();
        item.setFulfillmentGroup(parcel);
        item.setOrderItem(like.getOrderItem());
        item.setQuantity(like.getQuantity());
        item.setTotalItemAmount(like.getTotalItemAmount());
        item.setTotalItemTaxableAmount(like.getTotalItemTaxableAmount());
        item.setProratedOrderAdjustmentAmount(like.getProratedOrderAdjustmentAmount());
        item.setTotalTax(like.getTotalTax());
        return item;
    }
}
