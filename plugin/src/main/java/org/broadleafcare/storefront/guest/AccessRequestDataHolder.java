package org.broadleafcare.storefront.guest;

import java.util.List;
import java.util.Map;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;
import org.broadleafcare.storefront.guest.dao.AccessRequestDao;
import org.broadleafcare.storefront.guest.domain.AccessRequestImpl;

/** Wishes of guests that no task has answered yet. */
final class AccessRequestDataHolder implements PersonalDataHolder {
    private final AccessRequestDao requests;

    AccessRequestDataHolder(AccessRequestDao requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "accessRequests";
    }

    @Override
    public List<String> declares() {
        return List.of("CARE_ACCESS_REQUEST.ORDER_NUMBER", "CARE_ACCESS_REQUEST.EMAIL");
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        return requests.from(person.email()).stream()
                .map(request -> Map.<String, Object>of(
                        "orderNumber", request.orderNumber(),
                        "email", request.email(),
                        "createdAt", request.createdAt().toString()))
                .toList();
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        List<AccessRequestImpl> found = requests.from(person.email());
        found.forEach(requests::remove);
        return Map.of("accessRequests", found.size());
    }
}
