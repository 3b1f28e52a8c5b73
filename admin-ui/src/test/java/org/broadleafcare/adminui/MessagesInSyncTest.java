package org.broadleafcare.adminui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every part of the workspace speaks every language, with the same keys and the same arguments. */
class MessagesInSyncTest {

    private static final Path FRONTEND = Path.of(System.getProperty("care.frontend"));
    private static final Pattern TEMPLATE = Pattern.compile("(?:html|svg)`(.*?)`", Pattern.DOTALL);
    private static final Pattern TEXT_OR_LABEL =
            Pattern.compile(">[^<>]*\\p{L}{2,}[^<>]*<|(?:aria-label|title|placeholder|alt)=\"[^\"$]*\\p{L}{2,}");
    private static final Pattern USED_KEY = Pattern.compile("\\bt\\(\\s*'([^']+)'");

    private static final Pattern LANGUAGE = Pattern.compile("import\\('\\./([a-z]+)\\.ts'\\)");

    /** All but English, which is always there. */
    static List<String> languages() throws IOException {
        List<String> registered = LANGUAGE.matcher(Files.readString(FRONTEND.resolve("i18n/messages.ts")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(registered).contains("de", "ja", "ar");
        return registered;
    }

    static List<Path> parts() {
        return files("i18n.en.json");
    }

    static List<Path> sources() {
        return files(".ts").stream()
                .filter(file -> !file.toString().endsWith(".test.ts"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyLocaleHasEveryKeyWithItsArguments(Path english) throws IOException {
        Map<String, Set<String>> expected = argumentsByKey(english);

        for (String language : languages()) {
            Path other = english.resolveSibling("i18n." + language + ".json");
            Map<String, Set<String>> found = Files.exists(other) ? argumentsByKey(other) : Map.of();
            assertThat(found.keySet()).as(other.toString()).containsAll(DemandedKeys.of(language, expected.keySet()));
            assertThat(expected.entrySet()).as(other.toString()).containsAll(found.entrySet());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPartIsRegisteredForItsLanguage(String language) throws IOException {
        String index = Files.readString(FRONTEND.resolve("i18n/" + language + ".ts"));

        assertThat(parts()).allSatisfy(part -> {
            String file = "i18n." + language + ".json";
            String folder = FRONTEND.relativize(part.getParent()).toString().replace('\\', '/');
            if (Files.exists(part.resolveSibling(file))) {
                assertThat(index).contains("'../" + folder + "/" + file + "'");
            }
        });
    }

    @Test
    void everyLanguageWithTextsIsRegistered() throws IOException {
        Set<String> written = files(".json").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches("i18n\\.[a-z]+\\.json"))
                .map(name -> name.substring("i18n.".length(), name.length() - ".json".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        written.remove("en");

        assertThat(languages()).containsExactlyInAnyOrderElementsOf(written);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void templatesContainNoLiteralText(Path source) throws IOException {
        Matcher template = TEMPLATE.matcher(Files.readString(source));

        while (template.find()) {
            String markup = template.group(1).replaceAll("\\$\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}", "\\$");
            assertThat(TEXT_OR_LABEL.matcher(markup).find()).as(markup).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void namesOnlyKeysThatExist(Path source) throws IOException {
        Set<String> known = parts().stream()
                .flatMap(part -> argumentsByKey(part).keySet().stream())
                .collect(Collectors.toSet());
        Matcher used = USED_KEY.matcher(Files.readString(source));

        while (used.find()) {
            assertThat(known).contains(used.group(1));
        }
    }

    private static Map<String, Set<String>> argumentsByKey(Path file) {
        try {
            Map<String, String> messages =
                    new ObjectMapper().readValue(file.toFile(), new TypeReference<Map<String, String>>() {});
            Map<String, Set<String>> found = new TreeMap<>();
            messages.forEach((key, text) -> found.put(key, arguments(text)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Set<String> arguments(String text) {
        assertThat(text).isNotBlank();
        Set<String> names = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }

    private static List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(FRONTEND)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
