package org.broadleafcare.common.settings;

import org.broadleafcare.common.CareException;

/** The value is no longer the one the merchant saw. */
public final class SettingChangedMeanwhile extends CareException {

    private static final long serialVersionUID = 1L;

    public SettingChangedMeanwhile(String key) {
        super(Kind.STALE, "care.problem.setting_changed_meanwhile", key);
    }
}
