package org.broadleafcare.common.settings;

/** What a setting holds, and thereby how it is edited. */
public enum SettingType {
    BOOLEAN,
    INTEGER,
    TEXT,
    MULTILINE,
    DURATION_DAYS,
    CHOICE,
    EMAIL,
    URL,
    COLOUR
}
