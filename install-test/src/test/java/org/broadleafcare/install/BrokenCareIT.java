package org.broadleafcare.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.broadleafcare.install.Visitor.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No fault in Care may fail a shop page, a checkout or an admin save: here all its tables are gone. */
class BrokenCareIT {
    private final Shops.Pair shop = Shops.installed();
    private List<String> tables = List.of();

    @BeforeEach
    void takeTablesAway() {
        tables = Shops.DATABASE.query(
                "select table_name from information_schema.tables where table_name like 'care\\_%'");
        assertThat(tables).hasSizeGreaterThan(10);
        Shops.DATABASE.run(tables.stream()
                .map(table -> "alter table " + table + " rename to away_" + table)
                .toList());
    }

    @AfterEach
    void giveTablesBack() {
        Shops.DATABASE.run(tables.stream()
                .map(table -> "alter table away_" + table + " rename to " + table)
                .toList());
    }

    @Test
    void theShopSells() {
        Shopper fern = new Shopper("fern@example.com", shop.site().url()).registers();

        assertThat(fern.opens("/").status()).isEqualTo(200);
        String order = fern.buys("/pots/seed-pan");

        Page page = fern.opens("/account/orders/" + order);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Seed pan");
    }

    @Test
    void anAdminSaveWorks() {
        AdminUser gwen = new AdminUser("admin", "garden-admin-1", shop.admin().url()).signsIn();

        gwen.saves("/category/3", Map.of("fields['name'].value", "Tools and twine"));

        assertThat(Shops.DATABASE.query("select name from blc_category where category_id = 3"))
                .containsExactly("Tools and twine");
    }
}
