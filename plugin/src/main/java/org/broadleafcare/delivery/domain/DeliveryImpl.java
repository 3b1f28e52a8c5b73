package org.broadleafcare.delivery.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.common.time.UtcInstant;
import org.broadleafcare.delivery.DeliveryRecord;
import org.broadleafcare.delivery.Departure;
import org.broadleafcare.delivery.InvalidDelivery;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** What was reported of one fulfilment group. */
@Entity
@Table(name = "CARE_DELIVERY")
public class DeliveryImpl {

    @Id
    @GeneratedValue(generator = "CareDeliveryId")
    @GenericGenerator(
            name = "CareDeliveryId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "DeliveryImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.delivery.domain.DeliveryImpl")
            })
    @Column(name = "DELIVERY_ID")
    protected @Nullable Long id;

    @Column(name = "ORDER_ID", nullable = false)
    protected long orderId;

    @Column(name = "FULFILLMENT_GROUP_ID", nullable = false, unique = true)
    protected long shipmentId;

    @Column(name = "CARRIER", length = 100)
    protected @Nullable String carrier;

    @Column(name = "TRACKING_CODE", length = 100)
    protected @Nullable String trackingCode;

    @Column(name = "TRACKING_URL", length = 1000)
    protected @Nullable String trackingUrl;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "SHIPPED_AT")
    protected @Nullable Instant shippedAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "EXPECTED_AT")
    protected @Nullable Instant expectedAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "DELIVERED_AT")
    protected @Nullable Instant deliveredAt;

    @Column(name = "CREATED_BY", nullable = false)
    protected String createdBy;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "CREATED_AT", nullable = false)
    protected Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected DeliveryImpl() {}

    public DeliveryImpl(long orderId, long shipmentId, String createdBy, Instant createdAt) {
        this.orderId = orderId;
        this.shipmentId = shipmentId;
        this.createdBy = createdBy;
        this.createdAt = micros(createdAt);
    }

    /** Returns the names of what has changed. */
    public List<String> depart(Departure departure) {
        DeliveryRecord before = record();
        carrier = departure.carrier();
        trackingCode = departure.trackingCode();
        trackingUrl = departure.trackingUrl();
        shippedAt = micros(departure.at());
        expectedAt = departure.expectedAt() == null ? null : micros(departure.expectedAt());
        return changedSince(before);
    }

    /** Returns the names of what has changed. */
    public List<String> arrive(Instant at) {
        DeliveryRecord before = record();
        deliveredAt = micros(at);
        return changedSince(before);
    }

    /** Forgets what leads to a person's parcel; when it arrived stays, because deadlines start from it. */
    public void forget() {
        trackingCode = null;
        trackingUrl = null;
    }

    public DeliveryRecord record() {
        return new DeliveryRecord(
                orderId, shipmentId, carrier, trackingCode, trackingUrl, shippedAt, expectedAt, deliveredAt);
    }

    private List<String> changedSince(DeliveryRecord before) {
        if (shippedAt != null && deliveredAt != null && deliveredAt.isBefore(shippedAt)) {
            throw InvalidDelivery.deliveredBeforeShipped();
        }
        DeliveryRecord now = record();
        List<String> changed = new ArrayList<>();
        note(changed, "carrier", before.carrier(), now.carrier());
        note(changed, "trackingCode", before.trackingCode(), now.trackingCode());
        note(changed, "trackingUrl", before.trackingUrl(), now.trackingUrl());
        note(changed, "shippedAt", before.shippedAt(), now.shippedAt());
        note(changed, "expectedAt", before.expectedAt(), now.expectedAt());
        note(changed, "deliveredAt", before.deliveredAt(), now.deliveredAt());
        return changed;
    }

    private static void note(List<String> changed, String name, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            changed.add(name);
        }
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
