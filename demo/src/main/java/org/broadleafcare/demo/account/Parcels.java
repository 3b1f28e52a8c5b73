package org.broadleafcare.demo.account;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.broadleafcare.delivery.DeliveryRecord;
import org.broadleafcare.delivery.DeliveryRecords;
import org.broadleafcare.demo.context.CareInstalled;
import org.broadleafcommerce.core.order.domain.Order;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/** What the order page says about parcels: nothing where Care is not there or cannot answer. */
public final class Parcels implements BeanFactoryAware {
    private static final Logger LOG = LoggerFactory.getLogger(Parcels.class);

    private @Nullable BeanFactory shop;

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.shop = beanFactory;
    }

    /** One parcel, for a template. */
    public record Parcel(
            @Nullable String carrier,
            @Nullable String code,
            @Nullable String url,
            @Nullable Date shipped,
            @Nullable Date expected,
            @Nullable Date delivered) {}

    /** By id of the fulfilment group. */
    public Map<Long, Parcel> of(Order order) {
        if (shop == null || !CareInstalled.isHere()) {
            return Map.of();
        }
        try {
            return FromCare.parcels(shop, order.getId());
        } catch (RuntimeException e) {
            LOG.warn("What became of the parcels of order {} is left out", order.getId(), e);
            return Map.of();
        }
    }

    /** The only class here that needs Care's. */
    private static final class FromCare {
        static Map<Long, Parcel> parcels(BeanFactory shop, long order) {
            Map<Long, Parcel> parcels = new HashMap<>();
            for (DeliveryRecord record :
                    shop.getBean("careDeliveryRecords", DeliveryRecords.class).ofOrder(order)) {
                parcels.put(record.shipmentId(), parcel(record));
            }
            return parcels;
        }

        private static Parcel parcel(DeliveryRecord record) {
            return new Parcel(
                    record.carrier(),
                    record.trackingCode(),
                    record.trackingUrl(),
                    date(record.shippedAt()),
                    date(record.expectedAt()),
                    date(record.deliveredAt()));
        }

        private static @Nullable Date date(@Nullable Instant instant) {
            return instant == null ? null : Date.from(instant);
        }
    }
}
