package org.broadleafcare.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What holds on every database we support. */
abstract class SchemaContract {
    /** A new, empty database each time. */
    abstract DataSource database();

    @Test
    void createsEveryTable() {
        Shop shop = Shop.complete(database()).migrated();

        for (String table : List.of(
                "CARE_EVENT",
                "CARE_TASK",
                "CARE_FAILED_TASK",
                "CARE_SETTING",
                "CARE_TOKEN",
                "CARE_TOKEN_KEY",
                "CARE_TICKET",
                "CARE_TICKET_ITEM",
                "CARE_TICKET_MESSAGE",
                "CARE_ATTACHMENT",
                "CARE_MAIL",
                "CARE_MESSAGE_MAIL",
                "CARE_PARTICIPANT",
                "CARE_SENDER_RULE",
                "CARE_MAIL_ACCOUNT",
                "CARE_INBOUND_MAIL",
                "CARE_UNDELIVERABLE",
                "CARE_ACCESS_REQUEST",
                "CARE_DATA_REQUEST",
                "CARE_DRAFT",
                "CARE_PRESENCE",
                "CARE_HELD_REPLY")) {
            assertThat(shop.count(table)).as(table).isZero();
        }
        assertThat(shop.strings("SELECT NAME FROM CARE_SEQUENCER WHERE LAST_POSITION = 0"))
                .containsExactly("events");
        assertThat(shop.strings("SELECT CODE FROM CARE_TOPIC ORDER BY SORT_ORDER"))
                .startsWith("where_is_my_order")
                .endsWith("something_else")
                .hasSize(8);
    }

    @Test
    void changesNothingAtTheSecondStart() {
        Shop shop = Shop.complete(database()).migrated();
        List<String> before = shop.changes();

        shop.migrated();

        assertThat(shop.changes()).isEqualTo(before);
        assertThat(shop.count("CARE_TOPIC")).isEqualTo(8);
    }

    @RepeatedTest(5)
    void letsTwoNodesStartAtOnce() throws Exception {
        Shop shop = Shop.complete(database());
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Void> node = () -> {
            SchemaMigration migration = shop.migration();
            together.await();
            migration.run();
            return null;
        };

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<Void>> starts = nodes.invokeAll(List.of(node, node));
        nodes.shutdown();

        for (Future<Void> start : starts) {
            start.get();
        }
        assertThat(shop.changes()).doesNotHaveDuplicates();
        assertThat(shop.count("CARE_SEQUENCER")).isEqualTo(1);
    }

    @Test
    void putsItsSectionsUnderCustomerCare() {
        Shop shop = Shop.complete(database()).migrated();

        assertThat(shop.strings("SELECT URL FROM BLC_ADMIN_SECTION WHERE ADMIN_MODULE_ID = -3 ORDER BY DISPLAY_ORDER"))
                .containsExactly(
                        "/care",
                        "/care-junk",
                        "/care-topic",
                        "/care-mail",
                        "/care-settings",
                        "/care-tasks",
                        "/care-privacy");
    }

    @Test
    void namesNoClassInTheMenuThatIsGoneWhenTheShopTakesCareOut() {
        Shop shop = Shop.complete(database()).migrated();

        assertThat(shop.strings("SELECT CEILING_ENTITY FROM BLC_ADMIN_SECTION WHERE CEILING_ENTITY IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void bringsCustomerCareBackWhereAShopHasDroppedIt() {
        Shop shop = Shop.complete(database());
        shop.sql.update("DELETE FROM BLC_ADMIN_MODULE");

        shop.migrated();

        assertThat(shop.strings("SELECT MODULE_KEY FROM BLC_ADMIN_MODULE")).containsExactly("BLCCustomerCare");
        assertThat(shop.count("BLC_ADMIN_SECTION")).isEqualTo(7);
    }

    @Test
    void letsTheAdministratorDoEverythingAndCustomerServiceAnswer() {
        Shop shop = Shop.complete(database()).migrated();

        assertThat(shop.strings(childPermissionsOf("ROLE_ADMIN")))
                .containsExactlyInAnyOrder(
                        "PERMISSION_CARE_TICKET_READ",
                        "PERMISSION_CARE_TICKET_WRITE",
                        "PERMISSION_CARE_SETTINGS",
                        "PERMISSION_CARE_TASKS",
                        "PERMISSION_CARE_PRIVACY",
                        "PERMISSION_ALL_CARE_TOPIC",
                        "PERMISSION_CARE_MAIL",
                        "PERMISSION_CARE_LEAD");
        assertThat(shop.strings(childPermissionsOf("ROLE_CUSTOMER_SERVICE_REP")))
                .containsExactlyInAnyOrder("PERMISSION_CARE_TICKET_READ", "PERMISSION_CARE_TICKET_WRITE");
        assertThat(shop.strings(childPermissionsOf("ROLE_CARE_LEAD")))
                .contains("PERMISSION_CARE_LEAD")
                .doesNotContain("PERMISSION_CARE_MAIL");
        assertThat(shop.strings(childPermissionsOf("ROLE_CARE_PARTNER")))
                .containsExactlyInAnyOrder(
                        "PERMISSION_CARE_TICKET_READ", "PERMISSION_CARE_TICKET_WRITE", "PERMISSION_CARE_PARTNER");
    }

    @Test
    void comesBackToAShopThatKeptItsAdminRows() {
        Shop shop = Shop.complete(database()).migrated();
        List<String> tables = List.of(
                "BLC_ADMIN_PERMISSION",
                "BLC_ADMIN_PERMISSION_XREF",
                "BLC_ADMIN_PERMISSION_ENTITY",
                "BLC_ADMIN_SECTION",
                "BLC_ADMIN_SEC_PERM_XREF",
                "BLC_ADMIN_ROLE",
                "BLC_ADMIN_ROLE_PERMISSION_XREF");
        List<Long> before = tables.stream().map(shop::count).toList();
        shop.strings("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE UPPER(TABLE_NAME) LIKE 'CARE\\_%'")
                .forEach(table -> shop.sql.execute("DROP TABLE " + table + " CASCADE"));

        shop.migrated();

        assertThat(tables.stream().map(shop::count).toList()).isEqualTo(before);
    }

    @Test
    void doesNotMissRolesThatAShopHasDeleted() {
        Shop shop = Shop.complete(database());
        shop.sql.update("DELETE FROM BLC_ADMIN_ROLE");

        shop.migrated();

        assertThat(shop.strings("SELECT NAME FROM BLC_ADMIN_ROLE")).allMatch(name -> name.startsWith("ROLE_CARE_"));
    }

    @Test
    void catchesUpOnceTheAdminsTablesExist() {
        Shop shop = Shop.withoutAdmin(database()).migrated();

        shop.run("/platform-admin-tables.sql").migrated();

        assertThat(shop.count("BLC_ADMIN_SECTION")).isEqualTo(7);
    }

    @Test
    void forgetsTheLinkWhenTheShopDeletesAnOrder() {
        Shop shop = Shop.complete(database()).migrated();
        shop.opensTicket("Where is it?");
        shop.sql.update(
                "INSERT INTO CARE_DELIVERY (DELIVERY_ID, ORDER_ID, FULFILLMENT_GROUP_ID, CREATED_BY, CREATED_AT)"
                        + " VALUES (1, 200, 400, 'system', TIMESTAMP '2026-11-01 00:00:00')");

        shop.sql.update("DELETE FROM BLC_ORDER_ITEM");
        shop.sql.update("DELETE FROM BLC_ORDER");
        shop.sql.update("DELETE FROM BLC_CUSTOMER");

        assertThat(shop.sql.queryForMap("SELECT CUSTOMER_ID, ORDER_ID FROM CARE_TICKET"))
                .containsOnlyKeys("CUSTOMER_ID", "ORDER_ID")
                .allSatisfy((column, value) -> assertThat(value).isNull());
        assertThat(shop.count("CARE_TICKET_ITEM")).isZero();
        assertThat(shop.count("CARE_DELIVERY")).isZero();
    }

    @Test
    void keepsLongTextOfAnyScriptInTheRow() {
        Shop shop = Shop.complete(database()).migrated();
        String text = "注文は🎁 ".repeat(20_000);
        shop.opensTicket(text);

        assertThat(shop.strings("SELECT BODY_TEXT FROM CARE_TICKET_MESSAGE")).containsExactly(text);
    }

    @Test
    void refusesADatabaseWithoutThePlatform() {
        Shop shop = Shop.empty(database());

        assertThatThrownBy(shop::migrated)
                .isInstanceOf(SchemaNotReady.class)
                .hasMessageStartingWith("Care does not start: this database holds no Broadleaf tables (BLC_ORDER,");
        assertThatThrownBy(() -> shop.count("CARE_TICKET")).hasMessageContainingAll("CARE_TICKET");
    }

    @Test
    void freesTheLockOfANodeThatWasKilled() {
        Shop shop = Shop.complete(database()).migrated();
        shop.sql.update("DELETE FROM CARE_CHANGELOG WHERE ID = 'topic-seed'");
        shop.sql.update("DELETE FROM CARE_TOPIC");
        shop.sql.update("UPDATE CARE_CHANGELOG_LOCK SET LOCKED = TRUE, LOCKEDBY = 'node-7'");

        shop.migrated();

        assertThat(shop.count("CARE_TOPIC")).isEqualTo(8);
    }

    @Test
    void doesNotWaitForAnotherNodeForEver() throws SQLException {
        DataSource database = database();
        Shop shop = Shop.complete(database).migrated();

        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().executeQuery("SELECT ID FROM CARE_CHANGELOG_GUARD WHERE ID = 1 FOR UPDATE");

            SchemaMigration impatient = shop.migration(Duration.ZERO);
            assertThatThrownBy(impatient::run)
                    .isInstanceOf(SchemaNotReady.class)
                    .hasMessageContaining("another node has been changing Care's tables");
        }
    }

    @Test
    void namesTheChangeThatFailed() {
        Shop shop = Shop.complete(database());
        shop.sql.execute("CREATE TABLE CARE_MAIL (X INT)");

        assertThatThrownBy(shop::migrated)
                .isInstanceOf(SchemaNotReady.class)
                .hasMessageStartingWith("Care does not start: a change of its tables failed")
                .hasMessageContaining("CARE_CHANGELOG");
        assertThat(shop.changes()).contains("ticket").doesNotContain("mail");
    }

    private static String childPermissionsOf(String role) {
        return "SELECT DISTINCT C.NAME FROM BLC_ADMIN_PERMISSION C"
                + " JOIN BLC_ADMIN_PERMISSION_XREF X ON X.CHILD_PERMISSION_ID = C.ADMIN_PERMISSION_ID"
                + " JOIN BLC_ADMIN_ROLE_PERMISSION_XREF RP ON RP.ADMIN_PERMISSION_ID = X.ADMIN_PERMISSION_ID"
                + " JOIN BLC_ADMIN_ROLE R ON R.ADMIN_ROLE_ID = RP.ADMIN_ROLE_ID WHERE R.NAME = '" + role + "'";
    }
}
