package org.broadleafcare.common.settings.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.broadleafcare.common.MovableClock;
import org.broadleafcare.common.settings.CommonSettings;
import org.broadleafcare.common.settings.SettingScope;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class SettingsCacheTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private final MovableClock clock = new MovableClock();
    private final SettingsCache cache = new SettingsCache(database, clock);
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    SettingsCacheTest() {
        database.setURL("jdbc:h2:mem:settings" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void seesWhatAnotherNodeChangedAfterTwoSeconds() {
        createTable();
        assertThat(maxFiles()).isEqualTo("10");
        jdbc.execute("insert into CARE_SETTING values ('attachments.max-count', '', '', '3', 1)");

        clock.advance(Duration.ofMillis(1999));
        assertThat(maxFiles()).isEqualTo("10");
        clock.advance(Duration.ofMillis(1));
        assertThat(maxFiles()).isEqualTo("3");
    }

    @Test
    void readsAheadSoThatNobodyHasToWhoAsks() {
        createTable();
        assertThat(maxFiles()).isEqualTo("10");
        jdbc.execute("insert into CARE_SETTING values ('attachments.max-count', '', '', '3', 1)");

        clock.advance(Duration.ofMillis(1500));
        cache.run();

        assertThat(maxFiles()).isEqualTo("3");
    }

    @Test
    void seesAChangeOfItsOwnNodeAtOnce() {
        createTable();
        maxFiles();
        jdbc.execute("insert into CARE_SETTING values ('attachments.max-count', '', '', '3', 1)");

        cache.expire();

        assertThat(maxFiles()).isEqualTo("3");
    }

    @Test
    void worksWithDefaultsWhileTheTableIsMissingAndWithTheLastValuesLater() {
        assertThat(maxFiles()).isEqualTo("10");
        createTable();
        jdbc.execute("insert into CARE_SETTING values ('attachments.max-count', '', '', '3', 1)");
        clock.advance(Duration.ofSeconds(2));
        assertThat(maxFiles()).isEqualTo("3");

        jdbc.execute("drop table CARE_SETTING");
        clock.advance(Duration.ofSeconds(2));

        assertThat(maxFiles()).isEqualTo("3");
    }

    private String maxFiles() {
        return cache.values()
                .effective(CommonSettings.MAX_FILES, SettingScope.global())
                .value();
    }

    private void createTable() {
        jdbc.execute("create table CARE_SETTING (SETTING_KEY varchar(120), LOCALE varchar(20), COUNTRY varchar(2),"
                + " SETTING_VALUE varchar(1000), VERSION int)");
    }
}
