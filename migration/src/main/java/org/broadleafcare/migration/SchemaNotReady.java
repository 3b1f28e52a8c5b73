package org.broadleafcare.migration;

import java.time.Duration;

/** Why the shop cannot start with Care: the message says what is wrong and what to do about it. */
public final class SchemaNotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private SchemaNotReady(String message, Throwable cause) {
        super(message, cause);
    }

    private SchemaNotReady(String message) {
        super(message);
    }

    static SchemaNotReady becauseHibernateWouldDropIt(String hbm2ddl) {
        return new SchemaNotReady("Care does not start: blPU.hibernate.hbm2ddl.auto is '" + hbm2ddl
                + "', and Hibernate would drop Care's tables with their data at every start. Set it to 'validate' "
                + "(or 'update', or 'none'). To build an empty shop, start it once with 'create' and without Care.");
    }

    static SchemaNotReady becauseUnitIsMissing(String unit) {
        return new SchemaNotReady(
                "Care does not start: the persistence unit '" + unit + "' has no data source to migrate.");
    }

    static SchemaNotReady becauseDatabaseIsUnreachable(Throwable cause) {
        return new SchemaNotReady(
                "Care does not start: the shop's database cannot be reached. " + reasonOf(cause), cause);
    }

    static SchemaNotReady becausePlatformIsMissing(String what, Throwable cause) {
        return new SchemaNotReady("Care does not start: " + what, cause);
    }

    static SchemaNotReady becauseAnotherNodeNeverEnds(Duration patience) {
        return new SchemaNotReady("Care does not start: another node has been changing Care's tables for "
                + patience.toMinutes() + " minutes. See what it is doing, then start this one again.");
    }

    static SchemaNotReady becauseChangeFailed(Throwable cause) {
        return new SchemaNotReady(
                "Care does not start: a change of its tables failed; everything before it is recorded in "
                        + SchemaMigration.LOG_TABLE + ". " + reasonOf(cause),
                cause);
    }

    /** The innermost message, in one line. */
    private static String reasonOf(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message =
                String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").trim();
        return message.endsWith(".") ? message : message + ".";
    }
}
