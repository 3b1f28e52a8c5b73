package org.broadleafcare.platform.order;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcare.platform.order.dao.ShipmentRow;
import org.jspecify.annotations.Nullable;

/**
 * A postal address as it stands on a parcel, one line each; empty lines are left out. In Chinese, Japanese and Korean script it
 * goes from the large to the small: town, street, person.
 */
public final class PostalLines {

    /** Countries that write the town before the postal code. */
    private static final Set<String> TOWN_FIRST =
            Set.of("US", "CA", "GB", "IE", "AU", "NZ", "IN", "SG", "ZA", "HK", "TW");

    private static final Set<Character.UnicodeScript> EAST_ASIAN = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.BOPOMOFO,
            Character.UnicodeScript.HANGUL);

    private PostalLines() {}

    static List<String> of(ShipmentRow to) {
        String name = name(to.firstName(), to.lastName());
        Stream<@Nullable String> lines = isEastAsian(Objects.requireNonNullElse(to.city(), ""))
                ? Stream.of(
                        join(" ", to.postalCode(), join("", to.region(), to.city())),
                        to.line1(),
                        to.line2(),
                        to.line3(),
                        to.company(),
                        name,
                        to.countryName())
                : Stream.of(name, to.company(), to.line1(), to.line2(), to.line3(), town(to), to.countryName());
        return lines.filter(Objects::nonNull)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** As the person writes it: the family name comes first in Chinese, Japanese and Korean script. */
    public static String name(@Nullable String first, @Nullable String last) {
        return isEastAsian(join("", first, last)) ? join(" ", last, first) : join(" ", first, last);
    }

    /** Whether every letter is of such a script. */
    private static boolean isEastAsian(String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(Character.UnicodeScript::of)
                        .allMatch(script -> EAST_ASIAN.contains(script) || script == Character.UnicodeScript.COMMON);
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
