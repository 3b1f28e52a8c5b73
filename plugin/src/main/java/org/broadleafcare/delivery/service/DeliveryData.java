package org.broadleafcare.delivery.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcare.delivery.DeliveryRecord;
import org.broadleafcare.delivery.dao.DeliveryDao;
import org.broadleafcare.delivery.domain.DeliveryImpl;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;

/** A tracking code leads to the carrier's page with a person's address on it. */
final class DeliveryData implements PersonalDataHolder {
    private final DeliveryDao rows;

    DeliveryData(DeliveryDao rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public List<String> declares() {
        return List.of("CARE_DELIVERY.TRACKING_CODE", "CARE_DELIVERY.TRACKING_URL");
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        return rows.of(person).stream().map(row -> row(row.record())).toList();
    }

    private static Map<String, Object> row(DeliveryRecord record) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("orderId", record.orderId());
        row.put("carrier", record.carrier());
        row.put("trackingCode", record.trackingCode());
        row.put("trackingUrl", record.trackingUrl());
        row.put("shippedAt", record.shippedAt());
        row.put("deliveredAt", record.deliveredAt());
        return row;
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        List<DeliveryImpl> found = rows.of(person);
        found.forEach(DeliveryImpl::forget);
        return Map.of("deliveries", found.size());
    }
}
