package org.broadleafcare.demo;

import java.nio.file.Path;

/**
 * How to start the shop.
 *
 * @param data folder for database, uploads and logs; made when missing
 * @param port storefront port, 0 takes any free one
 * @param adminPort admin port, 0 takes any free one
 * @param gatewayPort port of the card gateway on 127.0.0.1, 0 takes any free one
 * @param preview shows every page and mail of Care with samples at /care-preview
 * @param reset deletes what the data folder holds first; refused for a JDBC database
 */
public record DemoOptions(
        Path data, int port, int adminPort, int gatewayPort, DatabaseChoice database, boolean preview, boolean reset) {
    public static final int DEFAULT_PORT = 8080;
    public static final int DEFAULT_ADMIN_PORT = 8081;

    /** With the card gateway on any free port and without the preview. */
    public DemoOptions(Path data, int port, int adminPort, DatabaseChoice database, boolean reset) {
        this(data, port, adminPort, 0, database, false, reset);
    }

    public DemoOptions withPreview() {
        return new DemoOptions(data, port, adminPort, gatewayPort, database, true, reset);
    }

    /** For tests: free ports and an H2 database under the given folder. */
    public static DemoOptions in(Path data) {
        return new DemoOptions(data, 0, 0, DatabaseChoice.h2(), false);
    }
}
