/**
 * What became of an order's parcels: carrier, tracking, when they left and when they arrived. The platform keeps none of this;
 * a record belongs to one of its fulfilment groups, here called shipment. Appends {@code delivery.shipped},
 * {@code delivery.delivered} and {@code delivery.corrected} about the order to the event log. Whoever packs, an import from the
 * carrier or the warehouse, calls {@link org.broadleafcare.delivery.DeliveryRecords}.
 */
@NullMarked
package org.broadleafcare.delivery;

import org.jspecify.annotations.NullMarked;
