package org.broadleafcare.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.it.EmptyDatabase;
import org.broadleafcare.it.ShopTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whole shops in processes of their own on one database. */
@ShopTest
@EnabledIfSystemProperty(
        named = "care.it.db",
        matches = "postgres",
        disabledReason = "several processes need a database server")
class SchemaIT {
    private static final String CHANGES = "select ID from CARE_CHANGELOG order by ORDEREXECUTED, ID";

    @TempDir
    Path folder;

    private final EmptyDatabase database;
    private final JdbcTemplate sql;

    SchemaIT(RunningShop shop) {
        this.database = EmptyDatabase.beside(shop.database().dataSource(), "schema_it");
        this.sql = new JdbcTemplate(database.dataSource());
    }

    @Test
    void anExistingShopGetsCareFromTwoNodesAtOnceAndLaterStartsChangeNothing() throws Exception {
        try (Child platform = child("platform", "first")) {
            platform.awaits("PLATFORM");
        }
        int orders = count("BLC_ORDER");
        assertThat(orders).isPositive();
        assertThat(tables()).isEmpty();

        try (Child one = child("shop", "one");
                Child other = child("shop", "other")) {
            assertServes(one);
            assertServes(other);
        }
        List<String> changes = sql.queryForList(CHANGES, String.class);
        assertThat(changes).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(count("BLC_ORDER")).isEqualTo(orders);
        int tickets = count("CARE_TICKET");
        List<String> tables = tables();

        try (Child again = child("shop", "one")) {
            assertServes(again);
        }
        assertThat(sql.queryForList(CHANGES, String.class)).isEqualTo(changes);
        assertThat(tables()).isEqualTo(tables);
        assertThat(count("CARE_TICKET")).isEqualTo(tickets).isPositive();
        assertThat(count("BLC_ADMIN_SECTION where URL like '/care%'")).isPositive();
    }

    private Child child(String what, String data) throws Exception {
        return Child.start(
                ShopProcess.class,
                Map.of(),
                what,
                database.url(),
                database.user(),
                folder.resolve(data).toString());
    }

    /** A page of Care's own in the storefront and the admin's sign-in page. */
    private static void assertServes(Child shop) throws Exception {
        HttpResponse<String> contact = get(shop.hears("SITE ") + "/contact");
        assertThat(contact.statusCode()).isEqualTo(200);
        assertThat(contact.body()).contains("care-");
        assertThat(get(shop.hears("ADMIN ") + "/login").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private int count(String from) {
        return sql.queryForObject("select count(*) from " + from, Integer.class);
    }

    private List<String> tables() {
        return sql.queryForList(
                "select upper(table_name) from information_schema.tables"
                        + " where upper(table_name) like 'CARE\\_%' order by 1",
                String.class);
    }
}
