package org.broadleafcare.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.persistence.spi.PersistenceUnitInfo;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.orm.jpa.persistenceunit.PersistenceUnitManager;

/**
 * Runs the change log on the database of the shop's persistence unit. Safe to run at every start and on several nodes
 * at once: the change log has a lock, and the second node waits.
 */
public final class SchemaMigration {

    static final String LOG_TABLE = "CARE_CHANGELOG";
    static final String LOCK_TABLE = "CARE_CHANGELOG_LOCK";
    private static final String HBM2DDL = "hibernate.hbm2ddl.auto";
    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);

    private final PersistenceUnitManager units;
    private final String unitName;
    private final OneNodeAtATime nodes;
    private final ChangeLog changeLog = new ChangeLog("care/db/changelog.xml");

    /**
     * @param units the platform's: it knows the settings Hibernate will really get, and the data source it will use
     * @param unitName {@code blPU}
     */
    public SchemaMigration(PersistenceUnitManager units, String unitName) {
        this(units, unitName, Duration.ofMinutes(10));
    }

    SchemaMigration(PersistenceUnitManager units, String unitName, Duration patience) {
        this.units = units;
        this.unitName = unitName;
        this.nodes = new OneNodeAtATime(patience);
    }

    /** Brings the tables up to date, or throws {@link SchemaNotReady}. */
    public void run() {
        try {
            PersistenceUnitInfo unit = units.obtainPersistenceUnitInfo(unitName);
            refuseToBeDropped(unit);
            DataSource source = dataSourceOf(unit);
            int applied = nodes.run(source, () -> changeLog.apply(connect(source)));
            if (applied > 0) {
                LOG.info("Care: {} change sets applied", applied);
            }
        } catch (SchemaNotReady e) {
            LOG.error(e.getMessage());
            throw e;
        }
    }

    private static void refuseToBeDropped(@Nullable PersistenceUnitInfo unit) {
        Properties properties = unit == null ? null : unit.getProperties();
        String own = properties == null ? null : properties.getProperty(HBM2DDL);
        String effective = own == null ? System.getProperty(HBM2DDL, "") : own;
        if (effective.startsWith("create")) {
            throw SchemaNotReady.becauseHibernateWouldDropIt(effective);
        }
    }

    private DataSource dataSourceOf(@Nullable PersistenceUnitInfo unit) {
        DataSource source = unit == null ? null : unit.getNonJtaDataSource();
        if (source == null && unit != null) {
            source = unit.getJtaDataSource();
        }
        if (source == null) {
            throw SchemaNotReady.becauseUnitIsMissing(unitName);
        }
        return source;
    }

    private static Connection connect(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw SchemaNotReady.becauseDatabaseIsUnreachable(e);
        }
    }
}
