package org.broadleafcare.common.settings;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.broadleafcare.common.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A setting a merchant may change: its key, what it holds and what counts until somebody changes it. Titles and help are
 * the messages {@code care.setting.<key>.title} and {@code .help}, groups {@code care.setting.group.<group>}.
 *
 * @param key lower case with dots and hyphens, for example {@code ticket.close-after-days}
 * @param defaultText the default as text, as the database would keep it
 * @param min smallest number, or null
 * @param max largest number, or longest text, or null
 * @param choices words to choose from; empty for other types
 * @param levels where it may have a value of its own; always holds GLOBAL
 * @param reader makes the value from a text that {@link #check} has accepted
 */
public record Setting<T>(
        String key,
        String group,
        SettingType type,
        String defaultText,
        @Nullable Integer min,
        @Nullable Integer max,
        List<String> choices,
        Set<SettingLevel> levels,
        Function<String, T> reader) {

    private static final int LONGEST_LINE = 255;
    private static final int LONGEST_TEXT = 10_000;

    public Setting {
        choices = List.copyOf(choices);
        levels = Set.copyOf(levels);
        if (!key.matches("[a-z][a-z0-9.-]{0,118}")) {
            throw new IllegalArgumentException("Not a key for a setting: " + key);
        }
    }

    public static Setting<Boolean> flag(String key, String group, boolean byDefault) {
        return of(key, group, SettingType.BOOLEAN, String.valueOf(byDefault), null, null, Boolean::valueOf);
    }

    public static Setting<Integer> number(String key, String group, int byDefault, int min, int max) {
        return of(key, group, SettingType.INTEGER, String.valueOf(byDefault), min, max, Integer::valueOf);
    }

    public static Setting<Duration> days(String key, String group, int byDefault, int min, int max) {
        return of(key, group, SettingType.DURATION_DAYS, String.valueOf(byDefault), min, max, Setting::wholeDays);
    }

    public static Setting<String> line(String key, String group, String byDefault) {
        return of(key, group, SettingType.TEXT, byDefault, null, LONGEST_LINE, Function.identity());
    }

    public static Setting<String> text(String key, String group, String byDefault) {
        return of(key, group, SettingType.MULTILINE, byDefault, null, LONGEST_TEXT, Function.identity());
    }

    /** May be left empty. */
    public static Setting<String> email(String key, String group, String byDefault) {
        return of(key, group, SettingType.EMAIL, byDefault, null, LONGEST_LINE, Function.identity());
    }

    /** May be left empty; http and https only. */
    public static Setting<String> url(String key, String group, String byDefault) {
        return of(key, group, SettingType.URL, byDefault, null, LONGEST_LINE, Function.identity());
    }

    /** As {@code #rrggbb}. */
    public static Setting<String> colour(String key, String group, String byDefault) {
        return of(key, group, SettingType.COLOUR, byDefault, null, null, Function.identity());
    }

    public static Setting<String> choice(String key, String group, String byDefault, List<String> choices) {
        Setting<String> any = of(key, group, SettingType.CHOICE, byDefault, null, null, Function.identity());
        return new Setting<>(key, group, any.type, byDefault, null, null, choices, any.levels, any.reader);
    }

    /** The same setting, which may also have a value per locale, country or both. */
    public Setting<T> per(SettingLevel... more) {
        EnumSet<SettingLevel> all = EnumSet.of(SettingLevel.GLOBAL, more);
        return new Setting<>(key, group, type, defaultText, min, max, choices, all, reader);
    }

    /** Why the text is no value of this setting; empty when it is one. */
    public Optional<Refusal> check(String text) {
        return SettingCheck.of(this, text);
    }

    /** The value of a text that {@link #check} accepts. */
    public T read(String text) {
        return reader.apply(text);
    }

    public T defaultValue() {
        return read(defaultText);
    }

    public String titleKey() {
        return "care.setting." + key + ".title";
    }

    public String helpKey() {
        return "care.setting." + key + ".help";
    }

    private static Duration wholeDays(String text) {
        return Duration.ofDays(Integer.parseInt(text));
    }

    private static <T> Setting<T> of(
            String key,
            String group,
            SettingType type,
            String byDefault,
            @Nullable Integer min,
            @Nullable Integer max,
            Function<String, T> reader) {
        return new Setting<>(key, group, type, byDefault, min, max, List.of(), Set.of(SettingLevel.GLOBAL), reader);
    }
}
