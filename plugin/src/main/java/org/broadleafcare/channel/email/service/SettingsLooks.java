package org.broadleafcare.channel.email.service;

import java.util.Locale;
import org.broadleafcare.channel.email.MailLook;
import org.broadleafcare.channel.email.MailLooks;
import org.broadleafcare.channel.email.MailSettings;
import org.broadleafcare.common.settings.CommonSettings;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The look the merchant has set, the properties where nothing is set. */
final class SettingsLooks implements MailLooks {
    private final Settings settings;
    private final MailSettings ours;
    private final String from;
    private final String fromName;

    SettingsLooks(Settings settings, MailSettings ours, String from, String fromName) {
        this.settings = settings;
        this.ours = ours;
        this.from = from;
        this.fromName = fromName;
    }

    @Override
    public MailLook in(Locale locale, @Nullable String country) {
        SettingScope scope = SettingScope.near(locale, country);
        String sender = or(text(MailSettings.FROM_NAME, scope), fromName);
        return new MailLook(
                from,
                sender,
                orNull(text(CommonSettings.SUPPORT_EMAIL, scope)),
                or(text(MailSettings.SHOP_NAME, scope), sender),
                orNull(text(MailSettings.LOGO_URL, scope)),
                text(ours.accent(), scope),
                orNull(text(CommonSettings.REPLY_PROMISE, scope)),
                text(MailSettings.FOOTER, scope));
    }

    private String text(Setting<String> setting, SettingScope scope) {
        return settings.get(setting, scope).strip();
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
