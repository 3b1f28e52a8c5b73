package org.broadleafcare.common.settings;

import static org.broadleafcare.common.settings.SettingLevel.COUNTRY;
import static org.broadleafcare.common.settings.SettingLevel.LOCALE;

import java.time.Duration;
import java.util.List;

/** Feature switches and the settings that several features share. */
public final class CommonSettings implements SettingDefinitions {

    public static final Setting<Boolean> ORDER_HELP =
            Setting.flag("feature.order-help", "features", true).per(LOCALE, COUNTRY);
    public static final Setting<Boolean> GUEST_ACCESS =
            Setting.flag("feature.guest-access", "features", true).per(LOCALE, COUNTRY);
    public static final Setting<Boolean> ATTACHMENTS =
            Setting.flag("feature.attachments", "features", true).per(LOCALE, COUNTRY);

    public static final Setting<Duration> CLOSE_AFTER = Setting.days("ticket.close-after-days", "tickets", 7, 1, 365);

    /** Megabytes of one file. */
    public static final Setting<Integer> MAX_FILE_SIZE =
            Setting.number("attachments.max-size-mb", "attachments", 10, 1, 100);
    /** Files of one message. */
    public static final Setting<Integer> MAX_FILES = Setting.number("attachments.max-count", "attachments", 10, 1, 50);

    /** When the shopper may expect an answer, in the shop's own words; empty says nothing about it. */
    public static final Setting<String> REPLY_PROMISE =
            Setting.text("mail.reply-promise", "mail", "").per(LOCALE, COUNTRY);
    /** The address people may write to; empty when there is none. */
    public static final Setting<String> SUPPORT_EMAIL =
            Setting.email("support.email", "mail", "").per(LOCALE, COUNTRY);

    public static final Setting<Integer> GUEST_ACCESS_PER_HOUR =
            Setting.number("limit.guest-access.per-hour", "limits", 5, 1, 10_000);
    public static final Setting<Integer> REQUESTS_PER_HOUR =
            Setting.number("limit.requests.per-hour", "limits", 20, 1, 10_000);

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                ORDER_HELP,
                GUEST_ACCESS,
                ATTACHMENTS,
                CLOSE_AFTER,
                MAX_FILE_SIZE,
                MAX_FILES,
                REPLY_PROMISE,
                SUPPORT_EMAIL,
                GUEST_ACCESS_PER_HOUR,
                REQUESTS_PER_HOUR);
    }
}
