package org.broadleafcare.common.settings.service;

import java.util.Optional;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.Settings;

final class SettingsImpl implements Settings {

    private final SettingCatalogue catalogue;
    private final SettingsCache cache;

    SettingsImpl(SettingCatalogue catalogue, SettingsCache cache) {
        this.catalogue = catalogue;
        this.cache = cache;
    }

    @Override
    public <T> T get(Setting<T> setting, SettingScope scope) {
        return setting.read(cache.values().effective(setting, scope).value());
    }

    @Override
    public Optional<Setting<?>> find(String key) {
        return Optional.ofNullable(catalogue.all().get(key));
    }
}
