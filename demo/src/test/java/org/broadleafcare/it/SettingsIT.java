package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.settings.CommonSettings;
import org.broadleafcare.common.settings.SettingChangedMeanwhile;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.Settings;
import org.broadleafcare.common.settings.SettingsAdmin;
import org.broadleafcare.demo.RunningShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ShopTest
class SettingsIT {

    private static final Actor MANAGER = Actor.agent(1, "manager");
    private static final SettingScope JAPANESE = SettingScope.of(Locale.JAPANESE);
    private static final String PROMISE = CommonSettings.REPLY_PROMISE.key();

    private final SettingsAdmin desk;
    private final Settings inAdmin;
    private final Settings inStorefront;
    private final ShopSide site;

    SettingsIT(RunningShop shop) {
        ShopSide admin = new ShopSide(shop.admin());
        desk = admin.bean("careSettingsAdmin", SettingsAdmin.class);
        inAdmin = admin.bean("careSettings", Settings.class);
        site = new ShopSide(shop.site());
        inStorefront = site.bean("careSettings", Settings.class);
    }

    @AfterEach
    void takeItBack() {
        desk.reset(PROMISE, JAPANESE, MANAGER);
    }

    @Test
    void changeInTheAdminCountsThereAtOnceAndSoonInTheStorefront() {
        assertThat(inStorefront.get(CommonSettings.REPLY_PROMISE, JAPANESE)).isEmpty();

        assertThat(desk.put(PROMISE, "一日以内にお返事します。", JAPANESE, 0, MANAGER)).isEmpty();

        assertThat(inAdmin.get(CommonSettings.REPLY_PROMISE, JAPANESE)).isEqualTo("一日以内にお返事します。");
        await().until(() ->
                inStorefront.get(CommonSettings.REPLY_PROMISE, JAPANESE).equals("一日以内にお返事します。"));
        assertThat(inStorefront.get(CommonSettings.REPLY_PROMISE, SettingScope.of(Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    void longTextIsKeptWholeInAColumnPlainJdbcCanRead() {
        String text = "Zoë 😀 ".repeat(1200);

        desk.put(PROMISE, text, JAPANESE, null, MANAGER);

        assertThat(site.jdbc()
                        .queryForObject(
                                "select SETTING_VALUE from CARE_SETTING where SETTING_KEY = ? and LOCALE = 'ja'",
                                String.class,
                                PROMISE))
                .isEqualTo(text);
    }

    @Test
    void secondOfTwoMerchantsWhoSawTheSameIsToldSo() {
        desk.put(PROMISE, "first", JAPANESE, 0, MANAGER);

        assertThatExceptionOfType(SettingChangedMeanwhile.class)
                .isThrownBy(() -> desk.put(PROMISE, "second", JAPANESE, 0, MANAGER));

        assertThat(inAdmin.get(CommonSettings.REPLY_PROMISE, JAPANESE)).isEqualTo("first");
    }
}
