package org.broadleafcare.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One PostgreSQL, the two class paths, and a database for every shop that is asked for. */
final class Laboratory implements AutoCloseable {
    /** An element of a shop's template that includes one of Care's fragments. */
    private static final Pattern CARE_ELEMENT =
            Pattern.compile("<([\\w:]+)[^<>]*th:include=\"care/[^\"]*\"[^<>]*></\\1>");

    private static final String CARE_MODULE =
            ".*/care-[\\w-]+-\\d[^/]*\\.jar|.*/(plugin|admin-ui|storefront-templates|migration)/target/classes";

    private static final int CARE_MODULES = 4;
    private static final String PLAIN = "plain";
    private static final String CARE = "care";

    private final Path folder;
    private final Postgres postgres;
    private final List<String> flags;
    private final List<String> withCare;
    private final List<String> withoutCare;

    private Laboratory(Path folder, Postgres postgres, List<String> flags) throws IOException {
        this.folder = folder;
        this.postgres = postgres;
        this.flags = flags;
        this.withCare = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        this.withoutCare = withoutCare();
    }

    /** Makes both shops' databases, unless the folder has them: the platform's first start, and Care's on a copy of it. */
    static Laboratory open(Path folder, List<String> flags) throws IOException, SQLException {
        Laboratory laboratory = new Laboratory(folder, Postgres.start(folder.resolve("postgres")), flags);
        Path made = folder.resolve("made");
        if (!Files.exists(made)) {
            laboratory.postgres.create(PLAIN);
            laboratory.shopWithoutCare(PLAIN).close();
            laboratory.postgres.copy(PLAIN, CARE);
            laboratory.shopWithCare(CARE).close();
            Files.createFile(made);
        }
        return laboratory;
    }

    Postgres postgres() {
        return postgres;
    }

    Path folder() {
        return folder;
    }

    /** A database with everything a fresh shop with Care has. */
    String freshWithCare(String name) throws SQLException {
        postgres.copy(CARE, name);
        return name;
    }

    String freshWithoutCare(String name) throws SQLException {
        postgres.copy(PLAIN, name);
        return name;
    }

    ShopJvm shopWithCare(String database) throws IOException {
        return ShopJvm.start(withCare, folder.resolve(database), postgres.url(database), flags);
    }

    ShopJvm shopWithoutCare(String database) throws IOException {
        return ShopJvm.start(withoutCare, folder.resolve(database), postgres.url(database), flags);
    }

    /** No jar of Care, and in front of the shop's templates the same ones without the lines that include Care's. */
    private List<String> withoutCare() throws IOException {
        List<String> path = new ArrayList<>(withCare);
        path.removeIf(entry -> entry.matches(CARE_MODULE));
        if (path.size() != withCare.size() - CARE_MODULES) {
            throw new IOException("Care's modules were not found on the class path " + withCare);
        }
        path.add(0, plainTemplates(folder.resolve("plain-templates")).toString());
        return path;
    }

    private static Path plainTemplates(Path target) throws IOException {
        Path source = Path.of("src", "main", "resources");
        try (Stream<Path> files = Files.walk(source.resolve("webTemplates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                if (text.contains("\"care/")) {
                    String plain = CARE_ELEMENT.matcher(text).replaceAll("");
                    if (plain.contains("\"care/")) {
                        throw new IOException(file + " includes Care in a way that is not known here");
                    }
                    Path copy = target.resolve(source.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.writeString(copy, plain);
                }
            }
        }
        return target;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
