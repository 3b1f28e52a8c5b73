package org.broadleafcare.desk;

import java.util.List;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingDefinitions;

/** What merchants set about the agents' desk. */
public final class DeskSettings implements SettingDefinitions {

    /** Seconds in which an agent can take an answer back; 0 sends at once. */
    public static final Setting<Integer> UNDO_SEND = Setting.number("ticket.undo-send-seconds", "tickets", 15, 0, 60);

    @Override
    public List<Setting<?>> settings() {
        return List.of(UNDO_SEND);
    }
}
