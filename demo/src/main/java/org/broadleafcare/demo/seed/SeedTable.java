package org.broadleafcare.demo.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the small tables under {@code demo-seed}: one row a line, cells between commas, comments after {@code #}. */
public final class SeedTable {
    private SeedTable() {}

    public static List<List<String>> rows(String file) {
        try (InputStream in = SeedTable.class.getResourceAsStream("/demo-seed/" + file)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: demo-seed/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
