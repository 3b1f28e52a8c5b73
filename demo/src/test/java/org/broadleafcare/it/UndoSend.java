package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.Settings;
import org.broadleafcare.common.settings.SettingsAdmin;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.desk.DeskSettings;

/** How long answers wait in a shop. */
final class UndoSend {
    private UndoSend() {}

    static void in(RunningShop shop, int seconds) {
        assertThat(shop.admin()
                        .getBean("careSettingsAdmin", SettingsAdmin.class)
                        .put(
                                DeskSettings.UNDO_SEND.key(),
                                Integer.toString(seconds),
                                SettingScope.global(),
                                null,
                                Actor.system()))
                .isEmpty();
        // A node that was just reading the settings may need its two seconds.
        Settings settings = shop.admin().getBean("careSettings", Settings.class);
        await().during(Duration.ofMillis(300)).until(() -> settings.get(DeskSettings.UNDO_SEND) == seconds);
    }
}
