package org.broadleafcare.storefront.guest;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order number as somebody typed or pasted it: perhaps in blocks, in the digits of their script, or with what stood
 * before it in the mail.
 */
record TypedOrderNumber(String text) {

    /** What may be meant, most literal first, each once. */
    List<String> readings() {
        String plain = inPlainDigits(text).strip();
        return Stream.of(
                        text,
                        plain,
                        plain.replaceFirst("(?s).*[#:№]", ""),
                        plain.replaceFirst("(?s).*\\s", ""),
                        plain.replaceFirst("^\\D+", ""))
                .flatMap(reading -> Stream.of(reading, joined(reading)))
                .filter(reading -> !reading.isEmpty())
                .distinct()
                .toList();
    }

    private static String joined(String plain) {
        return plain.replaceAll("[\\s\\p{Cf}]", "");
    }

    private static String inPlainDigits(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
