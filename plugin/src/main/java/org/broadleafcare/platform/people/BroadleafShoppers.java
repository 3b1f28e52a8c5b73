package org.broadleafcare.platform.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcare.common.task.TaskRole;
import org.broadleafcare.platform.order.PostalLines;
import org.broadleafcare.platform.people.dao.CustomerDao;
import org.broadleafcare.platform.people.dao.CustomerRow;
import org.broadleafcare.platform.shop.LocaleCodes;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;

/** Customers of the platform. An admin may lack the storefront's classes, so only a storefront touches them. */
final class BroadleafShoppers implements Shoppers {

    private final CustomerDao dao;
    private final TaskRole process;

    BroadleafShoppers(CustomerDao dao, TaskRole process) {
        this.dao = dao;
        this.process = process;
    }

    @Override
    public Optional<Shopper> signedIn() {
        if (process != TaskRole.SITE) {
            return Optional.empty();
        }
        Customer customer = CustomerState.getCustomer();
        return customer == null || customer.isAnonymous() || customer.isCookied() || !customer.isLoggedIn()
                ? Optional.empty()
                : byId(customer.getId());
    }

    @Override
    public Optional<Shopper> byId(long customerId) {
        return first(dao.withId(customerId));
    }

    @Override
    public Optional<Shopper> byEmail(String email) {
        return email.isBlank() ? Optional.empty() : first(dao.withEmail(email.strip()));
    }

    private static Optional<Shopper> first(List<CustomerRow> rows) {
        return rows.stream().findFirst().map(BroadleafShoppers::shopper);
    }

    private static Shopper shopper(CustomerRow row) {
        String email = Objects.requireNonNullElse(row.email(), "");
        String name = PostalLines.name(row.firstName(), row.lastName());
        return new Shopper(
                row.id(),
                name.isEmpty() ? email : name,
                email,
                row.localeCode() == null ? null : LocaleCodes.toLocale(row.localeCode()),
                row.createdAt() == null ? null : row.createdAt().toInstant());
    }
}
