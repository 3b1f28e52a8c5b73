package org.broadleafcare.common.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.text.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Decides whether a text is a value of a setting. Codes become messages {@code care.setting.refusal.<code>}. */
final class SettingCheck {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private SettingCheck() {}

    static Optional<Refusal> of(Setting<?> setting, String text) {
        return switch (setting.type()) {
            case BOOLEAN -> only(text.equals("true") || text.equals("false"), "not_yes_or_no");
            case INTEGER, DURATION_DAYS -> number(setting, text);
            case TEXT -> tooLong(setting, text).or(() -> only(text.lines().count() <= 1, "not_one_line"));
            case MULTILINE -> tooLong(setting, text);
            case CHOICE -> only(setting.choices().contains(text), "not_a_choice");
            case EMAIL ->
                tooLong(setting, text).or(() -> only(text.isEmpty() || EmailAddress.isValid(text), "not_an_email"));
            case URL -> tooLong(setting, text).or(() -> only(text.isEmpty() || isUrl(text), "not_a_url"));
            case COLOUR -> only(COLOUR.matcher(text).matches(), "not_a_colour");
        };
    }

    private static Optional<Refusal> number(Setting<?> setting, String text) {
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return Optional.of(Refusal.of("not_a_number"));
        }
        if (setting.min() != null && number < setting.min()) {
            return Optional.of(Refusal.of("too_small", setting.min()));
        }
        return above(setting.max(), number, "too_large");
    }

    private static Optional<Refusal> tooLong(Setting<?> setting, String text) {
        return above(setting.max(), text.length(), "too_long");
    }

    private static Optional<Refusal> above(@Nullable Integer max, int actual, String code) {
        return max != null && actual > max ? Optional.of(Refusal.of(code, max)) : Optional.empty();
    }

    private static Optional<Refusal> only(boolean fine, String code) {
        return fine ? Optional.empty() : Optional.of(Refusal.of(code));
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
