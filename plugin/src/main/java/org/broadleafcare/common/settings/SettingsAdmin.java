package org.broadleafcare.common.settings;

import java.util.List;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Refusal;
import org.jspecify.annotations.Nullable;

/** How merchants see and change settings. Every change is in the event log as {@code setting.changed}. */
public interface SettingsAdmin {

    /** Every declared setting as it counts in the scope, read from the database, in the order of declaration. */
    List<SettingView> list(SettingScope scope);

    /**
     * Sets a value in exactly this scope.
     *
     * @param expectedVersion the version the merchant saw; null to overwrite whatever is there
     * @return why not; empty when it is stored
     * @throws SettingNotFound nobody declares the key
     * @throws SettingChangedMeanwhile somebody else was faster
     */
    List<Refusal> put(String key, String value, SettingScope scope, @Nullable Integer expectedVersion, Actor by);

    /**
     * Takes the value of exactly this scope away, so that the inherited one counts again. Silently done when there is none.
     *
     * @throws SettingNotFound nobody declares the key
     */
    void reset(String key, SettingScope scope, Actor by);
}
