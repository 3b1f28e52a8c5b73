package org.broadleafcare.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads the flags of {@link DemoShop}. */
final class CommandLine {
    static final String HELP = """
            Usage: java -jar care-demo.jar [flags]

              --port N           storefront port (default 8080, 0 = any free one)
              --admin-port N     admin port (default 8081, 0 = any free one)
              --gateway-port N   port of the card gateway on 127.0.0.1 (default 0 = any free one)
              --data DIR         folder for database, uploads and logs (default ./data/demo)
              --db h2            H2 in a file under the data folder (default)
              --db postgres      PostgreSQL started from Maven artifacts, its files under the data folder
              --db jdbc:...      your own PostgreSQL or H2
              --db-user NAME     user for --db jdbc:...
              --db-password PW   password for --db jdbc:...; better in the environment variable DEMO_DB_PASSWORD
              --preview          show every page and mail of Care with samples at /care-preview
              --reset            delete the data folder's shop first and start with fresh sample data
              --help             this text
            """;

    private Path data = Path.of("data", "demo");
    private int port = DemoOptions.DEFAULT_PORT;
    private int adminPort = DemoOptions.DEFAULT_ADMIN_PORT;
    private int gatewayPort;
    private String db = "h2";
    private String user = "";
    private String password = "";
    private boolean preview;
    private boolean reset;

    private CommandLine(String defaultPassword) {
        this.password = defaultPassword;
    }

    static boolean asksForHelp(String... args) {
        return List.of(args).contains("--help") || List.of(args).contains("-h");
    }

    /** Throws {@link RefusedToStart} naming the flag that is wrong. */
    static DemoOptions parse(String... args) {
        String fromEnvironment = System.getenv("DEMO_DB_PASSWORD");
        CommandLine line = new CommandLine(fromEnvironment == null ? "" : fromEnvironment);
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        while (!rest.isEmpty()) {
            line.take(rest.removeFirst(), rest);
        }
        return line.options();
    }

    private void take(String flag, Deque<String> rest) {
        switch (flag) {
            case "--port" -> port = number(flag, rest);
            case "--admin-port" -> adminPort = number(flag, rest);
            case "--gateway-port" -> gatewayPort = number(flag, rest);
            case "--data" -> data = Path.of(value(flag, rest));
            case "--db" -> db = value(flag, rest);
            case "--db-user" -> user = value(flag, rest);
            case "--db-password" -> password = value(flag, rest);
            case "--preview" -> preview = true;
            case "--reset" -> reset = true;
            default -> throw new RefusedToStart("Unknown flag " + flag + "; --help lists the flags.");
        }
    }

    private DemoOptions options() {
        if (port != 0 && port == adminPort) {
            throw new RefusedToStart("--port and --admin-port are both " + port + "; they must differ.");
        }
        Path folder = data.toAbsolutePath().normalize();
        return new DemoOptions(folder, port, adminPort, gatewayPort, database(), preview, reset);
    }

    private DatabaseChoice database() {
        if (db.equals("h2")) {
            return DatabaseChoice.h2();
        }
        if (db.equals("postgres")) {
            return DatabaseChoice.postgres();
        }
        if (!db.startsWith("jdbc:postgresql:") && !db.startsWith("jdbc:h2:")) {
            throw new RefusedToStart("--db " + db + " is not h2, postgres, jdbc:postgresql:... or jdbc:h2:...");
        }
        if (reset) {
            throw new RefusedToStart("--reset deletes the demo's own files only; empty " + db + " yourself.");
        }
        return DatabaseChoice.jdbc(db, user, password);
    }

    private static String value(String flag, Deque<String> rest) {
        String value = rest.pollFirst();
        if (value == null || value.startsWith("--")) {
            throw new RefusedToStart(flag + " needs a value; --help lists the flags.");
        }
        return value;
    }

    private static int number(String flag, Deque<String> rest) {
        String value = value(flag, rest);
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
            throw new RefusedToStart(flag + " " + value + " is not a port; use 0 to 65535.");
        }
        return Integer.parseInt(value);
    }
}
