package org.broadleafcare.migration;

import org.postgresql.ds.PGSimpleDataSource;

/** One starting shop as a process of its own: says that it is ready, waits for a line, migrates. */
final class Node {

    public static void main(String[] args) throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(args[0]);
        SchemaMigration migration = Shop.empty(source).migration();
        System.out.println("ready");
        System.in.read();
        migration.run();
    }
}
