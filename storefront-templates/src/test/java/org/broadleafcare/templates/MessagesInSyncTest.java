package org.broadleafcare.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesInSyncTest {
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("\\$t\\.text\\(\"([^\"]+)\"");

    @ParameterizedTest
    @MethodSource("org.broadleafcare.templates.Bundles#translations")
    void everyLocaleHasEveryKeyAndNoOther(String locale) throws IOException {
        Set<String> english = Bundles.of("en").keySet();

        assertThat(Bundles.of(locale).keySet())
                .containsAll(DemandedKeys.of(locale, english))
                .isSubsetOf(english);
    }

    @ParameterizedTest
    @MethodSource("org.broadleafcare.templates.Bundles#locales")
    void noTextIsEmptyAndEveryPatternIsValid(String locale) throws IOException {
        Map<String, String> broken = new TreeMap<>();
        Bundles.of(locale).forEach((key, text) -> {
            try {
                new MessageFormat(text, new ULocale(locale));
            } catch (IllegalArgumentException e) {
                broken.put(key, String.valueOf(e.getMessage()));
            }
            if (text.isBlank()) {
                broken.put(key, "empty");
            }
        });

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.broadleafcare.templates.Bundles#translations")
    void translationsTakeTheSameArguments(String locale) throws IOException {
        Map<String, String> english = Bundles.of("en");
        Map<String, String> different = new TreeMap<>();
        Bundles.of(locale).forEach((key, text) -> {
            Set<String> wanted = arguments(english.getOrDefault(key, ""));
            if (!arguments(text).equals(wanted)) {
                different.put(key, arguments(text) + " instead of " + wanted);
            }
        });

        assertThat(different).isEmpty();
    }

    /** The plural forms a language has, by CLDR: a missing one would be read as {@code other}. */
    @ParameterizedTest
    @MethodSource("org.broadleafcare.templates.Bundles#locales")
    void pluralsNameEveryFormOfTheLanguage(String locale) throws IOException {
        Set<String> forms = new TreeSet<>(
                com.ibm.icu.text.PluralRules.forLocale(new ULocale(locale)).getKeywords());
        Map<String, String> incomplete = new TreeMap<>();
        Bundles.of(locale).forEach((key, text) -> {
            for (Set<String> found : plurals(text)) {
                if (!found.equals(forms)) {
                    incomplete.put(key, found + " instead of " + forms);
                }
            }
        });

        assertThat(incomplete).isEmpty();
    }

    @Test
    void noTextUsesTheStraightApostropheThatQuotesInPatterns() throws IOException {
        List<String> found = new ArrayList<>();
        for (String locale : Bundles.LOCALES) {
            Bundles.of(locale).forEach((key, text) -> {
                if (text.contains("'")) {
                    found.add(locale + " " + key);
                }
            });
        }

        assertThat(found).isEmpty();
    }

    @Test
    void everyKeyOfATemplateHasAText() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path template : Bundles.templates()) {
            Matcher key = KEY_IN_TEMPLATE.matcher(Files.readString(template));
            while (key.find()) {
                missing.add(key.group(1));
            }
        }
        missing.removeAll(Bundles.of("en").keySet());

        assertThat(missing).isEmpty();
    }

    @Test
    void everyBundleInTheFolderIsOneWeShip() throws IOException {
        try (Stream<Path> files = Files.list(Bundles.RESOURCES.resolve("messages"))) {
            Set<String> names = new HashSet<>(
                    files.map(file -> String.valueOf(file.getFileName())).toList());

            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(Bundles.LOCALES.stream()
                            .map(locale -> "care_" + locale + ".properties")
                            .toList());
        }
    }

    private static Set<String> arguments(String text) {
        Set<String> names = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private static List<Set<String>> plurals(String text) {
        List<Set<String>> plurals = new ArrayList<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                plurals.add(selectors(pattern, i));
            }
        }
        return plurals;
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        Set<String> selectors = new TreeSet<>();
        int end = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < end; i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(part));
            } else if (part.getType() == MessagePattern.Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return selectors;
    }
}
