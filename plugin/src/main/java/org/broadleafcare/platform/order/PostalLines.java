package org.broadleafcare.platform.order;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcare.platform.order.dao.ShipmentRow;
import org.jspecify.annotations.Nullable;

/** A postal address as it stands on a parcel, one line each; empty lines are left out. */
public final class PostalLines {

    /** Countries that write the town before the postal code. */
    private static final Set<String> TOWN_FIRST =
            Set.of("US", "CA", "GB", "IE", "AU", "NZ", "IN", "SG", "ZA", "HK", "TW");

    private PostalLines() {}

    static List<String> of(ShipmentRow to) {
        return Stream.of(
                        name(to.firstName(), to.lastName()),
                        to.company(),
                        to.line1(),
                        to.line2(),
                        to.line3(),
                        town(to),
                        to.countryName())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public static String name(@Nullable String first, @Nullable String last) {
        return join(" ", first, last);
    }

    private static String town(ShipmentRow to) {
        String country = Objects.requireNonNullElse(to.countryCode(), "");
        return TOWN_FIRST.contains(country)
                ? join(" ", join(", ", to.city(), to.region()), to.postalCode())
                : join(", ", join(" ", to.postalCode(), to.city()), to.region());
    }

    private static String join(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(between));
    }
}
