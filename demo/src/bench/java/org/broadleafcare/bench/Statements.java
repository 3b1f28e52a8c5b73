package org.broadleafcare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** How many SQL statements a request needs. */
final class Statements {
    private Statements() {}

    /** The mean of so many requests, blocks of ids included. Forgets the texts seen before. */
    static double each(ShopJvm shop, int times, Load.Request request) throws Exception {
        request.run();
        shop.texts();
        long before = shop.usage().statements();
        for (int time = 0; time < times; time++) {
            request.run();
        }
        return (double) (shop.usage().statements() - before) / times;
    }

    /** Keeps the texts, the most frequent first. */
    static void keep(Path file, List<String> texts) throws IOException {
        Files.write(
                file,
                texts.stream()
                        .sorted(Comparator.comparingInt((String text) -> Integer.parseInt(text.split(" ", 2)[0]))
                                .reversed())
                        .toList());
    }
}
