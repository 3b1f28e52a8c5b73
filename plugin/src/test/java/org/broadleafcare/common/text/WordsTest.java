package org.broadleafcare.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.broadleafcare.common.settings.CommonSettings;
import org.broadleafcare.common.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the plug-in says has words; that the locales agree is tested where the bundles are. */
class WordsTest {

    private static final List<String> REFUSALS = List.of(
            "care.setting.refusal.not_yes_or_no",
            "care.setting.refusal.not_a_number",
            "care.setting.refusal.too_small",
            "care.setting.refusal.too_large",
            "care.setting.refusal.too_long",
            "care.setting.refusal.not_one_line",
            "care.setting.refusal.not_a_choice",
            "care.setting.refusal.not_an_email",
            "care.setting.refusal.not_a_url",
            "care.setting.refusal.not_a_colour",
            "care.setting.refusal.scope_not_allowed",
            "care.file.refusal.too_many_files",
            "care.file.refusal.file_too_large",
            "care.file.refusal.file_empty",
            "care.file.refusal.file_type_not_allowed",
            "care.file.refusal.file_type_mismatch",
            "care.problem.move_not_allowed",
            "care.problem.failed_task_not_found",
            "care.problem.setting_not_found",
            "care.problem.setting_changed_meanwhile");

    @ParameterizedTest
    @MethodSource("org.broadleafcare.common.text.service.ShippedMessages#translations")
    void sentencesAreTranslated(String language) {
        Properties english = bundle("en");
        bundle(language).forEach((key, text) -> {
            if (((String) text).split(" ").length > 3) {
                assertThat(text).as((String) key).isNotEqualTo(english.getProperty((String) key));
            }
        });
    }

    @Test
    void everySettingHasATitleAndHelpAndItsGroupAName() {
        Set<String> keys = bundle("en").stringPropertyNames();
        for (Setting<?> setting : new CommonSettings().settings()) {
            assertThat(keys).contains(setting.titleKey(), setting.helpKey(), "care.setting.group." + setting.group());
        }
    }

    @Test
    void everyRefusalHasWords() {
        assertThat(bundle("en").stringPropertyNames()).containsAll(REFUSALS);
    }

    private static Properties bundle(String language) {
        String file = "/messages/care_" + language + ".properties";
        try (InputStreamReader text = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            Properties bundle = new Properties();
            bundle.load(text);
            return bundle;
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
