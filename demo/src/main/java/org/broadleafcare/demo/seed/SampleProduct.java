package org.broadleafcare.demo.seed;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the catalogue table.
 *
 * @param price in EUR
 * @param traits as the head of the table lists them; a trait without a value has an empty one
 */
record SampleProduct(String category, String key, BigDecimal price, Map<String, String> traits) {

    static List<SampleProduct> all() {
        return SeedTable.rows("catalogue.csv").stream().map(SampleProduct::of).toList();
    }

    private static SampleProduct of(List<String> row) {
        Map<String, String> traits = new HashMap<>();
        if (row.size() > 3) {
            for (String trait : row.get(3).split(";")) {
                int equals = trait.indexOf('=');
                traits.put(
                        equals < 0 ? trait : trait.substring(0, equals), equals < 0 ? "" : trait.substring(equals + 1));
            }
        }
        return new SampleProduct(row.get(0), row.get(1), new BigDecimal(row.get(2)), Map.copyOf(traits));
    }

    boolean is(String trait) {
        return traits.containsKey(trait);
    }

    Optional<String> value(String trait) {
        return Optional.ofNullable(traits.get(trait));
    }

    /** The parts of a value that lists several. */
    List<String> list(String trait) {
        return value(trait).map(all -> List.of(all.split("\\|"))).orElse(List.of());
    }
}
