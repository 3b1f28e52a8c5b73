package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcare.common.Actor;
import org.broadleafcare.common.settings.SettingScope;
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
    }
}
