package org.broadleafcare.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.PatternLayout;
import org.apache.log4j.RollingFileAppender;
import org.broadleafcommerce.common.logging.SLF4JSupportLoggerAdapter;
import org.broadleafcommerce.common.logging.SupportLogger;

/** The folder that holds everything the shop writes: database, uploads, temporary files, log. */
record DataFolder(Path path) {
    private static final List<String> PARTS =
            List.of("h2", "postgres", "care", "assets", "tmp", "web", "logs", "gateway");
    private static final String LOG = "shop-log";

    /** Makes the folder, empties it when asked to, and turns the log file on. */
    static DataFolder prepare(DemoOptions options) {
        DataFolder folder = new DataFolder(options.data());
        try {
            if (options.reset()) {
                folder.empty();
            }
            for (String part : PARTS) {
                if (!part.equals("postgres")) {
                    Files.createDirectories(folder.path.resolve(part));
                }
            }
            folder.logToFile();
        } catch (IOException e) {
            throw new RefusedToStart("The data folder " + options.data() + " cannot be used: " + e, e);
        }
        return folder;
    }

    /** Deletes only what a shop has made; a folder given by mistake keeps its other files. */
    private void empty() throws IOException {
        for (String part : PARTS) {
            Path folder = path.resolve(part);
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private void logToFile() throws IOException {
        // The platform's own "support" lines go to the log as well; by default they are printed.
        System.setProperty(SupportLogger.FQCN_KEY, SLF4JSupportLoggerAdapter.class.getName());
        Logger root = Logger.getRootLogger();
        root.removeAppender(LOG);
        RollingFileAppender file = new RollingFileAppender(
                new PatternLayout("%d{ISO8601} %-5p [%t] %c: %m%n"),
                path.resolve("logs").resolve("shop.log").toString());
        file.setName(LOG);
        file.setEncoding("UTF-8");
        file.setMaxFileSize("10MB");
        file.setMaxBackupIndex(3);
        file.setThreshold(Level.INFO);
        root.addAppender(file);
    }
}
