package org.broadleafcare.demo.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.profile.core.domain.Address;

/** An address as its country's post wants it on a parcel, one line each; called by templates. */
public final class AddressLines {
    private static final Set<String> TOWN_BEFORE_CODE = Set.of("US", "GB", "CA", "AU");
    private static final Pattern EAST_ASIAN = Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*");

    private AddressLines() {}

    /** From the person to the country; in Chinese and Japanese writing from the town to the person. Empty lines are left out. */
    public static List<String> of(Address address, Locale reader) {
        String country = address.getCountry().getAbbreviation();
        String first = address.getFirstName();
        String last = address.getLastName();
        String name = isEastAsian(joined(first, last)) ? joined(last, first) : joined(first, last);
        String code = address.getPostalCode();
        String city = address.getCity();
        String town = TOWN_BEFORE_CODE.contains(country) ? joined(city, code) : joined(code, city);
        String street = joined(address.getAddressLine1());
        Stream<String> lines = isEastAsian(town) ? Stream.of(town, street, name) : Stream.of(name, street, town);
        return Stream.concat(lines, Stream.of(new Locale("", country).getDisplayCountry(reader)))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static boolean isEastAsian(String text) {
        return EAST_ASIAN.matcher(text).matches();
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
    }
}
