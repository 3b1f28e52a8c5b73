package org.broadleafcare.adminui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Menu and topics, which the platform reads, speak the languages of the workspace beside them. */
class MenuTextsTest {
    private static final Path FOLDER = Path.of(System.getProperty("care.frontend"), "../resources/messages");

    static List<String> languages() throws IOException {
        return MessagesInSyncTest.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasEveryKey(String language) throws IOException {
        Properties english = read("care-admin.properties");
        Properties other = read("care-admin_" + language + ".properties");

        Set<String> keys = english.stringPropertyNames();
        assertThat(other.stringPropertyNames())
                .containsAll(DemandedKeys.of(language, keys))
                .isSubsetOf(keys);
        assertThat(other.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
        assertThat(other.getProperty("care.admin.forbidden")).isNotEqualTo(english.getProperty("care.admin.forbidden"));
    }

    /** Spring asks for the server's own language before the file without one: English needs a file by name. */
    @Test
    void englishIsReadOnAServerOfAnotherLanguage() throws IOException {
        assertThat(read("care-admin_en.properties")).isEqualTo(read("care-admin.properties"));
    }

    private static Properties read(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name), StandardCharsets.US_ASCII);
        Properties texts = new Properties();
        texts.load(new StringReader(text));
        return texts;
    }
}
