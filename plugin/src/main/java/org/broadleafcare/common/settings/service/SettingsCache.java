package org.broadleafcare.common.settings.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The stored values as this node knows them, at most two seconds old while somebody asks. The small table is read whole,
 * over a connection of its own: a reader is not bound to a caller's transaction and cannot break it. One thread reads,
 * the others go on with what is there. Run more often than that by a timer, so that hardly ever a request has to read.
 */
final class SettingsCache implements Runnable {

    static final Duration FRESH = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(SettingsCache.class);
    private static final String ALL = "select SETTING_KEY, LOCALE, COUNTRY, SETTING_VALUE, VERSION from CARE_SETTING";

    private final JdbcTemplate ownConnection;
    private final JdbcTemplate callersConnection;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile StoredValues values = StoredValues.NONE;
    private volatile Instant readAt = Instant.EPOCH;
    private volatile boolean troubled;

    SettingsCache(DataSource dataSource, Clock clock) {
        // Spring hands out the connection of the running transaction for the very same object only.
        this.ownConnection = new JdbcTemplate(new DelegatingDataSource(dataSource));
        this.callersConnection = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    @Override
    public void run() {
        if (reading.tryLock()) {
            refreshAndUnlock(Duration.ZERO);
        }
    }

    StoredValues values() {
        boolean first = readAt.equals(Instant.EPOCH);
        if (!clock.instant().isBefore(readAt.plus(FRESH))) {
            if (first) {
                reading.lock();
                refreshAndUnlock(FRESH);
            } else if (reading.tryLock()) {
                refreshAndUnlock(FRESH);
            }
        }
        return values;
    }

    /** The next reader asks the database. */
    void expire() {
        readAt = Instant.EPOCH;
    }

    /** What the database holds now, as the running transaction sees it. Fails when it cannot be read. */
    StoredValues current() {
        return read(callersConnection);
    }

    private static StoredValues read(JdbcTemplate jdbc) {
        Map<StoredValues.Place, StoredValues.Stored> byPlace = new HashMap<>();
        jdbc.query(ALL, row -> {
            byPlace.put(
                    new StoredValues.Place(
                            row.getString("SETTING_KEY"), row.getString("LOCALE"), row.getString("COUNTRY")),
                    new StoredValues.Stored(row.getString("SETTING_VALUE"), row.getInt("VERSION")));
        });
        return new StoredValues(byPlace);
    }

    private void refreshAndUnlock(Duration atLeastOld) {
        try {
            Instant now = clock.instant();
            if (now.isBefore(readAt.plus(atLeastOld))) {
                return;
            }
            readAt = now;
            values = read(ownConnection);
            troubled = false;
        } catch (DataAccessException e) {
            if (!troubled) {
                troubled = true;
                LOG.warn("Care cannot read its settings and works with the last known ones: {}", e.getMessage());
            }
        } finally {
            reading.unlock();
        }
    }
}
