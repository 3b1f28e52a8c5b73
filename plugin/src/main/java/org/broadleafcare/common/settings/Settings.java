package org.broadleafcare.common.settings;

import java.util.Optional;

/**
 * What merchants have set. A value for locale and country wins over one for the country, that over one for the locale,
 * that over the global one, that over the default; a locale with a region falls back to its language. A change counts on
 * the node that made it at once and on every other node within two seconds. Never fails: without the database the last
 * known values count, else the defaults.
 */
public interface Settings {

    <T> T get(Setting<T> setting, SettingScope scope);

    default <T> T get(Setting<T> setting) {
        return get(setting, SettingScope.global());
    }

    /** The definition of a key, if any bean declares it. */
    Optional<Setting<?>> find(String key);
}
