package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcommerce.openadmin.server.security.domain.AdminPermission;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.service.AdminSecurityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody of the team who may see customers and nothing else, and says to come from there. */
@ShopTest
class SectionGuardIT {
    private static final String CUSTOMERS = "sectionCrumbs=org.broadleafcommerce.profile.core.domain.Customer--1";
    private static final String PASSWORD = "one-section-only-1";

    private final RunningShop shop;
    private final AdminSecurityService security;
    private final JdbcTemplate sql;

    SectionGuardIT(RunningShop shop) {
        this.shop = shop;
        this.security = shop.admin().getBean("blAdminSecurityService", AdminSecurityService.class);
        this.sql = new JdbcTemplate(shop.database().dataSource());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/order",
                "/product",
                "/offer",
                "/user-management",
                "/org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl/-1",
                "/org.broadleafcommerce.openadmin.server.security.domain.AdminRoleImpl",
                "/org.broadleafcommerce.core.order.domain.OrderItemImpl",
                "/org.broadleafcommerce.common.admin.domain.AdminMainEntity",
                "/org.broadleafcommerce.profile.core.domain.CustomerForgotPasswordSecurityTokenImpl"
            })
    void anotherSectionStaysClosed(String path) {
        AdminClient clerk = clerk("PERMISSION_READ_CUSTOMER");

        assertThat(clerk.page(path).statusCode()).isEqualTo(403);
        assertThat(clerk.page(path + "?" + CUSTOMERS).statusCode()).isEqualTo(403);
    }

    @Test
    void theirOwnSectionIsOpenWithItsLists() {
        AdminClient clerk = clerk("PERMISSION_READ_CUSTOMER");
        long jane = id("SELECT CUSTOMER_ID FROM BLC_CUSTOMER WHERE EMAIL_ADDRESS = 'jane@example.com'");

        assertThat(clerk.page("/customer").statusCode()).isEqualTo(200);
        assertThat(AdminClient.text(clerk.page("/customer/" + jane))).contains("jane@example.com", "customerAddresses");
    }

    @Test
    void anOrderShowsItsLinesAndPaymentsToWhoMaySeeOrdersAlone() {
        AdminClient clerk = clerk("PERMISSION_READ_ORDER");
        long order = id("SELECT MAX(ORDER_ID) FROM BLC_ORDER WHERE ORDER_STATUS = 'SUBMITTED'");

        assertThat(AdminClient.text(clerk.page("/order/" + order))).contains("orderItems", "payments");
        assertThat(clerk.page("/order/" + order + "/orderItems").statusCode()).isEqualTo(200);
        assertThat(clerk.page("/customer?sectionCrumbs=order--" + order).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormOfOneSectionChangesNoRowOfAnother() {
        AdminClient clerk = clerk("PERMISSION_READ_CUSTOMER", "PERMISSION_ALL_CUSTOMER");
        long admin = id("SELECT ADMIN_USER_ID FROM BLC_ADMIN_USER WHERE LOGIN = 'admin'");
        String taken = "ceilingEntityClassname=org.broadleafcommerce.profile.core.domain.Customer"
                + "&entityType=" + AdminUserImpl.class.getName() + "&id=" + admin
                + "&fields%5B%27id%27%5D.name=id&fields%5B%27id%27%5D.value=" + admin
                + "&fields%5B%27name%27%5D.name=name&fields%5B%27name%27%5D.value=Taken+over";

        assertThat(clerk.submit("/customer/" + admin, taken).statusCode()).isEqualTo(403);

        assertThat(security.readAdminUserById(admin).getName()).isNotEqualTo("Taken over");
    }

    private long id(String query) {
        return sql.queryForObject(query, Long.class);
    }

    private AdminClient clerk(String... permissions) {
        String login = "clerk" + System.nanoTime();
        AdminUser user = new AdminUserImpl();
        user.setLogin(login);
        user.setName("Clerk");
        user.setEmail(login + "@example.org");
        user.setActiveStatusFlag(true);
        user.setAllPermissions(security.readAllAdminPermissions().stream()
                .filter(each -> Arrays.asList(permissions).contains(each.getName()))
                .collect(Collectors.<AdminPermission, HashSet<AdminPermission>>toCollection(HashSet::new)));
        assertThat(user.getAllPermissions()).hasSize(permissions.length);
        // The number of the row is part of the hash.
        AdminUser saved = security.saveAdminUser(user);
        saved.setUnencodedPassword(PASSWORD);
        security.saveAdminUser(saved);
        return new AdminClient(shop.adminUrl()).signIn(login, PASSWORD);
    }
}
