package org.broadleafcare.common.settings.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingDefinitions;
import org.jspecify.annotations.Nullable;

/** Every setting any bean declares, by key, collected at first use. */
final class SettingCatalogue {

    private final Supplier<List<SettingDefinitions>> declared;
    private volatile @Nullable Map<String, Setting<?>> settings;

    SettingCatalogue(Supplier<List<SettingDefinitions>> declared) {
        this.declared = declared;
    }

    Map<String, Setting<?>> all() {
        Map<String, Setting<?>> known = settings;
        if (known == null) {
            known = collect();
            settings = known;
        }
        return known;
    }

    private Map<String, Setting<?>> collect() {
        Map<String, Setting<?>> collected = new LinkedHashMap<>();
        for (SettingDefinitions definitions : declared.get()) {
            for (Setting<?> setting : definitions.settings()) {
                if (collected.put(setting.key(), setting) != null) {
                    throw new IllegalStateException("Two settings have the key " + setting.key());
                }
            }
        }
        return collected;
    }
}
