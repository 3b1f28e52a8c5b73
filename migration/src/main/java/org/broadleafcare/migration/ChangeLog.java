package org.broadleafcare.migration;

import java.sql.Connection;
import java.util.Map;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.FastCheckService;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.exception.PreconditionFailedException;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** A Liquibase change log on the class path, run quietly and with failures put into words. */
final class ChangeLog {

    private final String path;

    ChangeLog(String path) {
        this.path = path;
    }

    /** Applies what is missing, closes the connection, and says how many change sets ran. */
    int apply(Connection connection) {
        try {
            return Scope.child(quietly(), () -> update(new JdbcConnection(connection)));
        } catch (Exception e) { // Scope.child declares it
            throw inWords(e);
        }
    }

    private int update(JdbcConnection connection) throws LiquibaseException {
        Counter counter = new Counter();
        try (Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(connection)) {
            database.setDatabaseChangeLogTableName(SchemaMigration.LOG_TABLE);
            database.setDatabaseChangeLogLockTableName(SchemaMigration.LOCK_TABLE);
            // We hold the guard: whoever holds Liquibase's own lock was killed.
            LockServiceFactory.getInstance().getLockService(database).forceReleaseLock();
            Liquibase liquibase = new Liquibase(path, new ClassLoaderResourceAccessor(loader()), database);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            liquibase.setChangeExecListener(counter);
            // Else a database that was emptied under a running process would count as up to date for ever.
            Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
            liquibase.update(new Contexts());
        }
        return counter.ran;
    }

    private static Map<String, Object> quietly() {
        return Map.of(
                Scope.Attr.logService.name(),
                new QuietLog(),
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                Scope.Attr.classLoader.name(),
                loader(),
                "liquibase.analytics.enabled",
                "false");
    }

    private static ClassLoader loader() {
        return ChangeLog.class.getClassLoader();
    }

    private static SchemaNotReady inWords(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PreconditionFailedException missing) {
                return SchemaNotReady.becausePlatformIsMissing(
                        missing.getFailedPreconditions().get(0).getMessage(), failure);
            }
        }
        return SchemaNotReady.becauseChangeFailed(failure);
    }

    private static final class Counter extends AbstractChangeExecListener {
        private int ran;

        @Override
        public void ran(ChangeSet set, DatabaseChangeLog log, Database database, ChangeSet.ExecType how) {
            ran++;
        }
    }
}
