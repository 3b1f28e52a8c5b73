package org.broadleafcare.admin.setting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.admin.web.problem.FieldsRefused;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingLevel;
import org.broadleafcare.common.settings.SettingView;
import org.broadleafcare.common.settings.SettingsAdmin;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.platform.people.CarePermissions;
import org.broadleafcare.platform.shop.ShopLocales;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What merchants can set, for everybody, a language or a country. */
@CareApi
final class SettingCalls {
    private static final String SETTING = CareApi.ROOT + "/settings/{key}";

    private final SettingsAdmin settings;
    private final Messages messages;
    private final Scopes scopes;

    SettingCalls(SettingsAdmin settings, Messages messages, ShopLocales shop) {
        this.settings = settings;
        this.messages = messages;
        this.scopes = new Scopes(messages, shop);
    }

    record All(List<Group> groups, List<String> locales, List<String> countries) {}

    record Group(String key, String title, List<One> settings) {}

    record Choice(String value, String title) {}

    /** One setting as it counts in the scope asked for; values have their JSON type. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record One(
            String key,
            String title,
            @Nullable String help,
            String type,
            @Nullable List<Choice> choices,
            @Nullable Integer min,
            @Nullable Integer max,
            @JsonProperty("default") Object defaultValue,
            Object value,
            String inheritedFrom,
            List<String> scopes,
            int version) {}

    record Change(
            @Nullable Object value,
            @Nullable String locale,
            @Nullable String country,
            @Nullable Integer version) {}

    @Needs(CarePermissions.SETTINGS)
    @RequestMapping(value = CareApi.ROOT + "/settings", method = RequestMethod.GET)
    @ResponseBody
    All settings(
            @RequestParam(value = "locale", required = false) @Nullable String locale,
            @RequestParam(value = "country", required = false) @Nullable String country,
            Caller caller) {
        Map<String, List<One>> groups = new LinkedHashMap<>();
        settings.list(scopes.known(locale, country))
                .forEach(view -> groups.computeIfAbsent(view.setting().group(), any -> new ArrayList<>())
                        .add(json(view, caller.locale())));
        return new All(
                groups.entrySet().stream()
                        .map(group -> new Group(
                                group.getKey(),
                                messages.text(caller.locale(), "care.setting.group." + group.getKey()),
                                group.getValue()))
                        .toList(),
                scopes.locales(),
                Scopes.countries());
    }

    @Needs(CarePermissions.SETTINGS)
    @RequestMapping(value = SETTING, method = RequestMethod.PUT, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> put(@PathVariable("key") String key, @RequestBody Change change, Caller caller) {
        String value = change.value() == null ? "" : String.valueOf(change.value());
        List<Refusal> refusals = settings.put(
                key, value, scopes.known(change.locale(), change.country()), change.version(), caller.actor());
        if (!refusals.isEmpty()) {
            throw new FieldsRefused("value", "care.setting.refusal.", refusals);
        }
        return new ResponseEntity<>(HttpStatus.NO_CONTENT);
    }

    @Needs(CarePermissions.SETTINGS)
    @RequestMapping(value = SETTING, method = RequestMethod.DELETE)
    ResponseEntity<Void> reset(
            @PathVariable("key") String key,
            @RequestParam(value = "locale", required = false) @Nullable String locale,
            @RequestParam(value = "country", required = false) @Nullable String country,
            Caller caller) {
        // Also for a language the shop no longer has.
        settings.reset(key, Scopes.any(locale, country), caller.actor());
        return new ResponseEntity<>(HttpStatus.NO_CONTENT);
    }

    private One json(SettingView view, Locale reader) {
        Setting<?> setting = view.setting();
        String help = setting.helpKey();
        return new One(
                setting.key(),
                messages.text(reader, setting.titleKey()),
                messages.has(reader, help) ? messages.text(reader, help) : null,
                Codes.of(setting.type()),
                setting.choices().isEmpty() ? null : choices(setting, reader),
                setting.min(),
                setting.max(),
                typed(setting, setting.defaultText()),
                typed(setting, view.value()),
                Codes.of(view.inheritedFrom()),
                levels(setting.levels()),
                view.version());
    }

    private List<Choice> choices(Setting<?> setting, Locale reader) {
        return setting.choices().stream()
                .map(choice -> new Choice(
                        choice, messages.text(reader, "care.setting." + setting.key() + ".choice." + choice)))
                .toList();
    }

    private static Object typed(Setting<?> setting, String text) {
        return switch (setting.type()) {
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER, DURATION_DAYS -> Integer.valueOf(text);
            default -> text;
        };
    }

    private static List<String> levels(Set<SettingLevel> levels) {
        return EnumSet.copyOf(levels).stream().map(Codes::of).toList();
    }
}
