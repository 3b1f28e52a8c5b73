package org.broadleafcare.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadleafcare.demo.seed.ShopLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesInSyncTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/webTemplates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9.]+)[(}]");
    private static final Pattern TEXT_NODE = Pattern.compile(">([^<]*\\p{L}[^<]*)<");

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasEveryShopWord(String language) throws IOException {
        assertThat(keys("/demo-messages/shop_" + language + ".properties"))
                .isEqualTo(keys("/demo-messages/shop.properties"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasEverySampleText(String language) throws IOException {
        assertThat(keys("/demo-seed/catalogue_" + language + ".properties"))
                .isEqualTo(keys("/demo-seed/catalogue_en.properties"));
    }

    @Test
    void everyKeyOfATemplateExists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path template : templates()) {
            Matcher matcher = KEY.matcher(Files.readString(template));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }

        assertThat(used).hasSizeGreaterThan(40);
        assertThat(keys("/demo-messages/shop.properties")).containsAll(used);
    }

    /** Words between tags are allowed only as the preview text of an element whose text Thymeleaf replaces. */
    @Test
    void templatesContainNoLiteralText() throws IOException {
        for (Path template : templates()) {
            String html = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
            Matcher text = TEXT_NODE.matcher(html);
            while (text.find()) {
                String tag = html.substring(html.lastIndexOf('<', text.start()), text.start() + 1);
                assertThat(tag)
                        .as("%s: \"%s\"", template, text.group(1).strip())
                        .matches("(?s).*(th:text|th:errors|blc:price)=.*");
            }
        }
    }

    /** Codes of the shop's languages other than its own. */
    private static Stream<String> languages() {
        return ShopLanguage.all().stream().map(ShopLanguage::code).filter(code -> !code.equals("en"));
    }

    private static Iterable<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static Set<String> keys(String resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(MessagesInSyncTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
