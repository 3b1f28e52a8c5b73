package org.broadleafcare.install;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Care is taken out again: the shop as it was before, on the database with Care's tables in it. */
class RemovedCareIT {

    @Test
    void theShopRunsWithoutIt() {
        Shops.installed();
        Shops.stopInstalled();
        assertThat(Shops.DATABASE.query("select number from care_ticket limit 1"))
                .isNotNull();
        try (Shops.Pair shop = Shops.bare()) {
            Shopper sage = new Shopper("sage@example.com", shop.site().url()).registers();
            String order = sage.buys("/pots/long-tom");
            assertThat(sage.opens("/account/orders/" + order).text()).contains("Long Tom pot");

            AdminUser gwen =
                    new AdminUser("admin", "garden-admin-1", shop.admin().url()).signsIn();
            assertThat(gwen.opens("/category").status()).isEqualTo(200);
        }
    }
}
