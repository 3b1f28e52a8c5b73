package org.broadleafcare.common.settings.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.CommonContext;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.common.settings.CommonSettings;
import org.broadleafcare.common.settings.SettingChangedMeanwhile;
import org.broadleafcare.common.settings.SettingNotFound;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.SettingView;
import org.broadleafcare.common.settings.Settings;
import org.broadleafcare.common.settings.SettingsAdmin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsAdminTest {

    private static final String FILES = CommonSettings.MAX_FILES.key();
    private static final Actor LEAD = Actor.agent(4, "lead@shop.example");
    private static final SettingScope GLOBAL = SettingScope.global();

    private final SettingsAdmin admin = CommonContext.bean("careSettingsAdmin", SettingsAdmin.class);
    private final Settings settings = CommonContext.bean("careSettings", Settings.class);

    @AfterEach
    void takeEverythingBack() {
        admin.reset(FILES, GLOBAL, LEAD);
        admin.reset(CommonSettings.REPLY_PROMISE.key(), SettingScope.of(Locale.GERMAN), LEAD);
    }

    @Test
    void countsAtOnceOnItsOwnNodeAndIsLogged() {
        assertThat(settings.get(CommonSettings.MAX_FILES)).isEqualTo(10);

        assertThat(admin.put(FILES, "3", GLOBAL, 0, LEAD)).isEmpty();

        assertThat(settings.get(CommonSettings.MAX_FILES)).isEqualTo(3);
        assertThat(lastChange().actor()).isEqualTo(LEAD);
        assertThat(lastChange().facts())
                .containsEntry("key", FILES)
                .containsEntry("locale", "")
                .containsEntry("version", view(FILES, GLOBAL).version());
    }

    @Test
    void goesBackToTheInheritedValueWhenReset() {
        admin.put(FILES, "3", GLOBAL, null, LEAD);

        admin.reset(FILES, GLOBAL, LEAD);

        assertThat(settings.get(CommonSettings.MAX_FILES)).isEqualTo(10);
        assertThat(view(FILES, GLOBAL))
                .extracting(SettingView::inheritedFrom, SettingView::version)
                .containsExactly(SettingView.Source.DEFAULT, 0);
    }

    @Test
    void keepsWordsPerLocale() {
        SettingScope german = SettingScope.of(Locale.GERMAN);

        admin.put(CommonSettings.REPLY_PROMISE.key(), "Wir antworten am selben Tag. 😀", german, null, LEAD);

        assertThat(settings.get(CommonSettings.REPLY_PROMISE, SettingScope.of(new Locale("de", "AT"), "AT")))
                .isEqualTo("Wir antworten am selben Tag. 😀");
        assertThat(settings.get(CommonSettings.REPLY_PROMISE)).isEmpty();
    }

    @Test
    void refusesABadValueAndAScopeTheSettingDoesNotHave() {
        assertThat(admin.put(FILES, "0", GLOBAL, null, LEAD)).containsExactly(Refusal.of("too_small", 1));
        assertThat(admin.put(FILES, "3", SettingScope.of(Locale.GERMAN), null, LEAD))
                .extracting(Refusal::code)
                .containsExactly("scope_not_allowed");
        assertThat(settings.get(CommonSettings.MAX_FILES)).isEqualTo(10);
    }

    @Test
    void refusesAStaleChange() {
        admin.put(FILES, "3", GLOBAL, 0, LEAD);
        int seen = view(FILES, GLOBAL).version();
        admin.put(FILES, "4", GLOBAL, seen, LEAD);

        assertThatExceptionOfType(SettingChangedMeanwhile.class)
                .isThrownBy(() -> admin.put(FILES, "5", GLOBAL, seen, LEAD));
        assertThatExceptionOfType(SettingChangedMeanwhile.class)
                .isThrownBy(() -> admin.put(FILES, "5", GLOBAL, 0, LEAD));

        assertThat(settings.get(CommonSettings.MAX_FILES)).isEqualTo(4);
    }

    @Test
    void doesNotKnowAKeyNobodyDeclares() {
        assertThatExceptionOfType(SettingNotFound.class).isThrownBy(() -> admin.reset("no.such-key", GLOBAL, LEAD));
    }

    @Test
    void listsEveryDeclaredSettingOnce() {
        assertThat(admin.list(GLOBAL))
                .extracting(view -> view.setting().key())
                .contains("feature.order-help", "support.email", FILES)
                .doesNotHaveDuplicates();
    }

    private SettingView view(String key, SettingScope scope) {
        return admin.list(scope).stream()
                .filter(view -> view.setting().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static LoggedEvent lastChange() {
        Long id = CommonContext.jdbc().queryForObject("select max(SETTING_ID) from CARE_SETTING", Long.class);
        List<LoggedEvent> changes =
                CommonContext.bean("careEventLog", EventLog.class).about(new Subject("setting", id), 1);
        return changes.get(0);
    }
}
