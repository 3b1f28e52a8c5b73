package org.broadleafcare.admin.setting;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadleafcare.admin.web.problem.FieldsRefused;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.platform.shop.ShopLocales;
import org.jspecify.annotations.Nullable;

/** For whom a setting can be set here: the languages that Care or the shop has, and every country. */
final class Scopes {
    private static final String REFUSALS = "care.setting.refusal.";

    private final Messages messages;
    private final ShopLocales shop;

    Scopes(Messages messages, ShopLocales shop) {
        this.messages = messages;
        this.shop = shop;
    }

    List<String> locales() {
        Set<String> codes = new LinkedHashSet<>();
        messages.shipped().forEach(locale -> codes.add(locale.toString()));
        shop.offered().forEach(locale -> codes.add(locale.toString()));
        return List.copyOf(codes);
    }

    static List<String> countries() {
        return Arrays.stream(Locale.getISOCountries()).sorted().toList();
    }

    /** Refuses the field when nobody in this shop reads in that language or the country does not exist. */
    SettingScope known(@Nullable String locale, @Nullable String country) {
        SettingScope scope = any(locale, country);
        List<String> locales = locales();
        if (scope.locale() != null && !locales.contains(scope.localeCode())) {
            throw refused("locale", Refusal.of("unknown_locale", String.join(", ", locales)));
        }
        if (scope.country() != null && !countries().contains(scope.countryCode())) {
            throw refused("country", Refusal.of("unknown_country"));
        }
        return scope;
    }

    static SettingScope any(@Nullable String locale, @Nullable String country) {
        try {
            Locale language =
                    locale == null || locale.isBlank() ? null : Locale.forLanguageTag(locale.replace('_', '-'));
            return SettingScope.of(language, country == null || country.isBlank() ? null : country);
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(400, "unknown_value", "locale, country");
        }
    }

    private static FieldsRefused refused(String field, Refusal refusal) {
        return new FieldsRefused(field, REFUSALS, List.of(refusal));
    }
}
