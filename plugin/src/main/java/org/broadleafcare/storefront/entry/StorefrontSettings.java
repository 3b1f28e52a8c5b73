package org.broadleafcare.storefront.entry;

import static org.broadleafcare.common.settings.SettingLevel.COUNTRY;
import static org.broadleafcare.common.settings.SettingLevel.LOCALE;

import java.util.List;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingDefinitions;

/** What a merchant may set about the storefront's pages alone. */
public final class StorefrontSettings implements SettingDefinitions {

    public static final Setting<Boolean> CONTACT_FORM =
            Setting.flag("feature.contact-form", "features", true).per(LOCALE, COUNTRY);

    /** Minutes for which the link mailed to a guest works. */
    public static final Setting<Integer> ACCESS_LINK_MINUTES =
            Setting.number("guest.access-link-minutes", "guests", 30, 5, 1440);

    /** Minutes for which a guest may use what the link opened. */
    public static final Setting<Integer> ACCESS_MINUTES =
            Setting.number("guest.access-minutes", "guests", 120, 5, 1440);

    @Override
    public List<Setting<?>> settings() {
        return List.of(CONTACT_FORM, ACCESS_LINK_MINUTES, ACCESS_MINUTES);
    }
}
