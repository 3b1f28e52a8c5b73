package org.broadleafcare.channel.email;

import static org.broadleafcare.common.settings.SettingLevel.COUNTRY;
import static org.broadleafcare.common.settings.SettingLevel.LOCALE;

import java.util.List;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingDefinitions;

/** What a merchant may set about mails. */
public final class MailSettings implements SettingDefinitions {

    /** Name of the sender; empty means the property {@code care.mail.from-name}. */
    public static final Setting<String> FROM_NAME =
            Setting.line("mail.from-name", "mail", "").per(LOCALE, COUNTRY);

    /** Empty means the name of the sender. */
    public static final Setting<String> SHOP_NAME =
            Setting.line("mail.shop-name", "mail", "").per(LOCALE, COUNTRY);

    /** Picture at the head of mails; empty means the shop's name in words. */
    public static final Setting<String> LOGO_URL =
            Setting.url("mail.logo-url", "mail", "").per(LOCALE, COUNTRY);

    /** The shop's own lines at the end, such as its address. */
    public static final Setting<String> FOOTER =
            Setting.text("mail.footer", "mail", "").per(LOCALE, COUNTRY);

    private final Setting<String> accent;

    /**
     * @param accent the property {@code care.mail.accent}, what counts until a merchant sets something else. Throws
     *     IllegalArgumentException when it is no {@code #rrggbb}.
     */
    public MailSettings(String accent) {
        this.accent = Setting.colour("mail.accent", "mail", accent);
        if (this.accent.check(accent).isPresent()) {
            throw new IllegalArgumentException("care.mail.accent must be #rrggbb, not " + accent);
        }
    }

    /** Colour of buttons, {@code #rrggbb}. */
    public Setting<String> accent() {
        return accent;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FROM_NAME, SHOP_NAME, LOGO_URL, accent, FOOTER);
    }
}
