package org.broadleafcare.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.broadleafcare.install.Visitor.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shop that Care is put into is a real one, and it does not know Care. */
class BareShopIT {
    private static Shops.Pair shop;

    @BeforeAll
    static void start() {
        shop = Shops.bare();
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void hasNoTraceOfCare() throws IOException {
        for (String side : new String[] {"storefront", "admin"}) {
            try (Stream<Path> files = Files.walk(Shops.bareWar(side))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .noneMatch(name -> name.startsWith("care-"));
            }
        }
        assertThat(Shops.DATABASE.query(
                        "select table_name from information_schema.tables where table_name like 'care%'"))
                .isEmpty();
    }

    @Test
    void sells() {
        Shopper ivy = new Shopper("ivy.bare@example.com", shop.site().url()).registers();

        String order = ivy.buys("/pots/long-tom");

        assertThat(ivy.opens("/account/orders").text()).contains(order);
        assertThat(ivy.opens("/account/orders/" + order).text()).contains("Long Tom pot");
        assertThat(ivy.opens("/pots").text()).contains("Seed pan");
    }

    @Test
    void itsAdminSaves() {
        AdminUser gwen = new AdminUser("admin", "garden-admin-1", shop.admin().url()).signsIn();

        Page saved = gwen.saves("/category/2", Map.of("fields['name'].value", "Pots and pans"));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(Shops.DATABASE.query("select name from blc_category where category_id = 2"))
                .containsExactly("Pots and pans");
    }
}
