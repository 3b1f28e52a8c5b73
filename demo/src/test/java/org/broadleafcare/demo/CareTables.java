package org.broadleafcare.demo;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes Care's tables away from the running shop and gives them back with everything in them. */
final class CareTables {
    private static final String AWAY = "AWAY_";

    private final JdbcTemplate jdbc;

    CareTables(DataSource shop) {
        this.jdbc = new JdbcTemplate(shop);
    }

    int takeAway() {
        List<String> tables = named("CARE\\_%");
        tables.forEach(table -> jdbc.execute("alter table " + table + " rename to " + AWAY + table));
        return tables.size();
    }

    void giveBack() {
        named(AWAY.replace("_", "\\_") + "CARE\\_%")
                .forEach(
                        table -> jdbc.execute("alter table " + table + " rename to " + table.substring(AWAY.length())));
    }

    private List<String> named(String pattern) {
        return jdbc
                .queryForList(
                        "select table_name from information_schema.tables where upper(table_name) like ? escape '\\'"
                                + " and lower(table_schema) = 'public'",
                        String.class,
                        pattern)
                .stream()
                .map(table -> table.toUpperCase(Locale.ROOT))
                .toList();
    }
}
