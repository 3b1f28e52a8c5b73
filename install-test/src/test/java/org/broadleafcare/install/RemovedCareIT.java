package org.broadleafcare.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Care is taken out again: the shop as it was before, on the database with Care's tables and menu rows in it. */
class RemovedCareIT {

    @Test
    void theShopSellsAndItsAdminSaves() {
        Shops.installed();
        Shops.stopInstalled();
        assertThat(Shops.DATABASE.query("select section_key from blc_admin_section where section_key like 'Care%'"))
                .contains("CareInbox", "CareTopics");
        try (Shops.Pair shop = Shops.bare()) {
            Shopper sage = new Shopper("sage@example.com", shop.site().url()).registers();
            String order = sage.buys("/pots/long-tom");
            assertThat(sage.opens("/account/orders/" + order).text()).contains("Long Tom pot");

            AdminUser gwen =
                    new AdminUser("admin", "garden-admin-1", shop.admin().url()).signsIn();
            gwen.saves("/category/3", Map.of("fields['name'].value", "Twine"));
            assertThat(Shops.DATABASE.query("select name from blc_category where category_id = 3"))
                    .containsExactly("Twine");
        }
    }
}
