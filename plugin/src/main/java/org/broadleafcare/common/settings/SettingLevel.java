package org.broadleafcare.common.settings;

/** Where a setting may have a value of its own. A setting with both LOCALE and COUNTRY may have one for a pair, too. */
public enum SettingLevel {
    GLOBAL,
    LOCALE,
    COUNTRY
}
