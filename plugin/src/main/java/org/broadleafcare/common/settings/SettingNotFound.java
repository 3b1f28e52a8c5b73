package org.broadleafcare.common.settings;

import org.broadleafcare.common.CareException;

/** No bean declares a setting of this key. */
public final class SettingNotFound extends CareException {

    private static final long serialVersionUID = 1L;

    public SettingNotFound(String key) {
        super(Kind.NOT_FOUND, "care.problem.setting_not_found", key);
    }
}
