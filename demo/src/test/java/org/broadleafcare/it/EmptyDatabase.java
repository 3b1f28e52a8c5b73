package org.broadleafcare.it;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that holds nothing yet. */
public record EmptyDatabase(String url, String user, String dialect) {

    public static EmptyDatabase inMemory(String name) {
        return new EmptyDatabase(
                "jdbc:h2:mem:" + name
                        + ";MODE=LEGACY;NON_KEYWORDS=VALUE,KEY,USER,DAY,YEAR,MONTH;DB_CLOSE_DELAY=-1"
                        + ";OPTIMIZE_REUSE_RESULTS=FALSE",
                "sa",
                "org.hibernate.dialect.H2Dialect");
    }

    /** In the same PostgreSQL server as the shop. */
    public static EmptyDatabase beside(DataSource shop, String name) {
        new JdbcTemplate(shop).execute("create database " + name);
        try (Connection connection = shop.getConnection()) {
            String url = connection.getMetaData().getURL();
            return new EmptyDatabase(
                    url.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]+", "$1" + name),
                    connection.getMetaData().getUserName(),
                    "org.hibernate.dialect.PostgreSQL82Dialect");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public DataSource dataSource() {
        return new DriverManagerDataSource(url, user, "");
    }
}
