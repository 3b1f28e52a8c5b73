package org.broadleafcare.common.settings;

/**
 * A setting as it counts in one scope.
 *
 * @param value the text that counts there
 * @param inheritedFrom where that text comes from
 * @param version of the value set in exactly this scope; 0 when there is none
 */
public record SettingView(Setting<?> setting, String value, Source inheritedFrom, int version) {

    public enum Source {
        DEFAULT,
        GLOBAL,
        LOCALE,
        COUNTRY
    }
}
