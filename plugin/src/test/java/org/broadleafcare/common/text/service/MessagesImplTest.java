package org.broadleafcare.common.text.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.common.text.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesImplTest {

    private static final Locale AUSTRIA = new Locale("de", "AT");

    @TempDir
    Path classes;

    @BeforeEach
    void writeBundles() throws IOException {
        write(
                "care_en",
                "care.count={0, plural, one{# file} other{# files}}",
                "care.named=Hello {name}",
                "care.only_english=It''s {0, number}",
                "care.apostrophe=Don't worry, {0}",
                "care.broken=Hello {name");
        write("care_de", "care.count={0, plural, one{# Datei} other{# Dateien}}", "care.number=Preis {0, number}");
        write("care_ar", "care.count={0, plural, two{ملفان} few{# ملفات} other{# ملف}}");
        write("care-shop_de", "care.named=Servus {name}");
    }

    @Test
    void fallsBackFromTheRegionToTheLanguageToEnglish() {
        assertThat(messages().text(AUSTRIA, "care.count", 2)).isEqualTo("2 Dateien");
        assertThat(messages().text(Locale.FRENCH, "care.count", 1)).isEqualTo("1 file");
    }

    @Test
    void readsBokmaalToEveryNorwegian() throws IOException {
        write("care_nb", "care.count={0, plural, one{# fil} other{# filer}}", "care.number=Pris {0, number}");

        assertThat(messages().text(new Locale("no", "NO"), "care.count", 2)).isEqualTo("2 filer");
        assertThat(messages().text(new Locale("nn"), "care.count", 1)).isEqualTo("1 fil");
        assertThat(messages().text(new Locale("nn", "NO"), "care.number", 1.5)).isEqualTo("Pris 1,5");
    }

    @Test
    void letsTheShopOverrideSingleKeys() {
        assertThat(messages().text(AUSTRIA, "care.named", Map.of("name", "Zoë")))
                .isEqualTo("Servus Zoë");
        assertThat(messages().text(Locale.ENGLISH, "care.named", Map.of("name", "Zoë")))
                .isEqualTo("Hello Zoë");
    }

    @Test
    void knowsThePluralsOfTheLanguage() {
        assertThat(messages().text(new Locale("ar"), "care.count", 2)).isEqualTo("ملفان");
    }

    @Test
    void writesNumbersForTheReadersRegionButNeverInAForeignSentence() {
        assertThat(messages().text(Locale.GERMANY, "care.number", 1234.5)).isEqualTo("Preis 1.234,5");
        assertThat(messages().text(new Locale("en", "IN"), "care.only_english", 1234567))
                .isEqualTo("It's 12,34,567");
        assertThat(messages().text(Locale.GERMANY, "care.only_english", 1234)).isEqualTo("It's 1,234");
    }

    @Test
    void takesASingleApostropheAsItIs() {
        assertThat(messages().text(Locale.ENGLISH, "care.apostrophe", "Ann")).isEqualTo("Don't worry, Ann");
    }

    @Test
    void showsTheKeyWhereThereIsNoMessageOrABrokenOne() {
        assertThat(messages().text(Locale.ENGLISH, "care.nowhere")).isEqualTo("care.nowhere");
        assertThat(messages().text(Locale.ENGLISH, "care.broken", Map.of("name", "Ann")))
                .isEqualTo("care.broken");
        assertThat(messages().has(Locale.GERMAN, "care.nowhere")).isFalse();
        assertThat(messages().has(Locale.GERMAN, "care.only_english")).isTrue();
    }

    @Test
    void namesItsLocalesEnglishFirst() {
        assertThat(messages().shipped()).containsExactly(Locale.ENGLISH, Locale.GERMAN, Locale.JAPANESE);
    }

    private Messages messages() {
        try {
            URL[] path = {classes.toUri().toURL()};
            return new MessagesImpl(List.of("de", " ja"), new URLClassLoader(path, null));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void write(String name, String... lines) throws IOException {
        Path file = classes.resolve("messages/" + name + ".properties");
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }
}
