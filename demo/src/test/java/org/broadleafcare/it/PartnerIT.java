package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.TicketStatus;
import org.broadleafcommerce.openadmin.server.security.domain.AdminRole;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.service.AdminSecurityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody of an external team, with the role the module brings for them. */
@ShopTest
class PartnerIT {
    private static final String PASSWORD = "outside-helper-1";

    private final RunningShop shop;
    private final Requests requests;
    private AdminClient partner;

    PartnerIT(RunningShop shop) {
        this.shop = shop;
        this.requests = new Requests(shop);
        this.partner = new AdminClient(shop.adminUrl());
    }

    @BeforeEach
    void signsInAsAPartner() {
        AdminSecurityService security = shop.admin().getBean("blAdminSecurityService", AdminSecurityService.class);
        String login = "partner" + System.nanoTime();
        AdminRole role = security.readAllAdminRoles().stream()
                .filter(one -> one.getName().equals("ROLE_CARE_PARTNER")
                        || one.getName().equals("Care Partner"))
                .findFirst()
                .orElseThrow();
        AdminUser user = new AdminUserImpl();
        user.setLogin(login);
        user.setName("Outside Helper");
        user.setEmail(login + "@example.org");
        user.setActiveStatusFlag(true);
        user.setAllRoles(new HashSet<>(Set.of(role)));
        // The number of the row is part of the hash.
        AdminUser saved = security.saveAdminUser(user);
        saved.setUnencodedPassword(PASSWORD);
        security.saveAdminUser(saved);
        partner.signIn(login, PASSWORD);
    }

    @Test
    void answersWithoutLearningWhoTheShopperIs() {
        TicketView ticket = requests.service.open(
                requests.wish(
                        "Jane Miller waits",
                        "Call me, Jane, or write to jane@example.com.",
                        Requests.key(),
                        List.of(Requests.file("Jane Miller.png", Requests.PIXEL))),
                requests.actor());
        String path = "/tickets/" + ticket.number();

        String seen = AdminClient.text(partner.get(path));
        assertThat(seen)
                .contains("J. M. waits", "Call me, J., or write to j***@e***.com.", "***.png")
                .doesNotContain(
                        "Miller",
                        "jane@example.com",
                        requests.orders.get(0).shipments().get(0).address().get(1));
        assertThat(AdminClient.text(partner.get("/tickets?view=all&limit=50")))
                .contains(ticket.number())
                .doesNotContain("Miller", "jane@example.com", "Becker", "hans@example.com");
        assertThat(AdminClient.text(partner.get("/events?after=0"))).doesNotContain("Miller", "jane@example.com");

        JsonNode file = partner.json(partner.get(path))
                .path("messages")
                .path(0)
                .path("attachments")
                .path(0);
        String download = file.path("url").asText().replaceFirst(".*/care-api/v1", "");
        assertThat(partner.get(download).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).doesNotContain("Miller"));

        String reply = "{\"text\":\"It is on its way.\",\"visibility\":\"public\",\"thenStatus\":\"solved\"}";
        assertThat(partner.post(path + "/messages", reply).statusCode()).isEqualTo(201);
        assertThat(requests.queries.byId(ticket.id()).orElseThrow().status()).isEqualTo(TicketStatus.SOLVED);
    }

    @Test
    void handsOutNoDataAndChangesNoSettings() {
        assertThat(partner.get("/privacy/find?email=jane@example.com").statusCode())
                .isEqualTo(403);
        assertThat(partner.get("/privacy/export?email=jane@example.com").statusCode())
                .isIn(403, 404, 405);
        assertThat(partner.get("/settings").statusCode()).isEqualTo(403);
        assertThat(partner.get("/tasks/failed").statusCode()).isEqualTo(403);
    }
}
