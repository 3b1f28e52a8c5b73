package org.broadleafcare.it;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.awaitility.Awaitility;
import org.broadleafcare.common.Actor;
import org.broadleafcare.demo.DatabaseChoice;
import org.broadleafcare.demo.DemoOptions;
import org.broadleafcare.demo.DemoShop;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The data folder of a shop that has had its first start, kept under {@code target} and copied for every JVM that runs tests:
 * database, card ledger, files and keys. It is made anew when the demo, Care, its tables or the platform's version change, and
 * every day, because the sample data is dated relative to the day it is made.
 */
final class Snapshot {
    private final Path home;
    private final DatabaseChoice database;

    Snapshot(Path build, DatabaseChoice database) {
        this.home = build.resolve("snapshots");
        this.database = database;
    }

    /** Fills the folder, which is empty, with the data of a shop that starts without filling in anything. */
    void copyTo(Path data) throws IOException {
        Path kept = home.resolve(name());
        if (!Files.exists(kept)) {
            make(kept);
        }
        copy(kept, data);
    }

    private void make(Path kept) throws IOException {
        forgetOlder();
        Files.createDirectories(home);
        Path fresh = Files.createTempDirectory(home, "making-");
        try (RunningShop shop = DemoShop.start(new DemoOptions(fresh, 0, 0, database, false))) {
            letWorkEnd(new JdbcTemplate(shop.database().dataSource()));
        }
        delete(fresh.resolve("logs"));
        // Another JVM may have been quicker; then its snapshot is as good.
        if (!Files.exists(kept)) {
            Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Tickets solved long ago have tasks that find them closed. */
    private static void letWorkEnd(JdbcTemplate sql) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> sql.queryForObject(
                                "select count(*) from CARE_TASK where execution_time < ?",
                                Integer.class,
                                Timestamp.from(Instant.now()))
                        == 0);
    }

    private String name() throws IOException {
        CRC32 sum = new CRC32();
        // Demo, Care, its change log, and the platform's jar by its name.
        for (URI place : List.of(
                place(DemoShop.class),
                place(Actor.class),
                root(Objects.requireNonNull(Snapshot.class.getResource("/care/db/changelog.xml"))
                        .toString()))) {
            add(place, sum);
        }
        sum.update(place(OrderImpl.class).toString().replaceFirst(".*/", "").getBytes(StandardCharsets.UTF_8));
        return kind() + LocalDate.now(ZoneOffset.UTC) + "-" + Long.toHexString(sum.getValue());
    }

    private String kind() {
        return database.kind().name().toLowerCase(Locale.ROOT) + "-";
    }

    private static URI place(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder or jar that holds a file of the change log. */
    private static URI root(String changelog) {
        String root = changelog.replaceFirst("!?/care/db/changelog.xml$", "");
        return URI.create(root.replaceFirst("^jar:", ""));
    }

    private static void add(URI place, CRC32 sum) throws IOException {
        Path path = Path.of(place);
        if (Files.isDirectory(path)) {
            addFolder(path, sum);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
            addFolder(jar.getPath("/"), sum);
        }
    }

    /** Names and contents; when they were built does not matter. */
    private static void addFolder(Path folder, CRC32 sum) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith("META-INF")) {
                    sum.update(name.getBytes(StandardCharsets.UTF_8));
                    sum.update(Files.readAllBytes(file));
                }
            }
        }
    }

    private void forgetOlder() throws IOException {
        if (Files.exists(home)) {
            try (Stream<Path> older = Files.list(home)) {
                for (Path each : older.filter(
                                one -> one.getFileName().toString().startsWith(kind()))
                        .toList()) {
                    delete(each);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (!Files.isDirectory(copy)) {
                    // With its rights: PostgreSQL refuses a folder that others may read.
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
