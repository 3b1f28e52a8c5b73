package org.broadleafcare.channel.email.inbound;

import java.time.Duration;
import java.util.List;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingDefinitions;

/** What a merchant may set about mails that come in. */
public final class InboundSettings implements SettingDefinitions {
    private static final String GROUP = "mail-in";

    /** How often a mailbox is looked at whose server does not tell by itself. */
    public static final Setting<Integer> POLL_SECONDS = Setting.number("mail.in.poll-seconds", GROUP, 30, 10, 900);

    /** Of a larger mail only the beginning is read. */
    public static final Setting<Integer> MAX_SIZE_MB = Setting.number("mail.in.max-size-mb", GROUP, 40, 1, 200);

    /** How long mails are kept as they came; 0 means not at all once they are filed. */
    public static final Setting<Duration> RAW_DAYS = Setting.days("mail.in.raw-days", GROUP, 30, 0, 3650);

    public static final Setting<Duration> JUNK_DAYS = Setting.days("mail.in.junk-days", GROUP, 30, 1, 3650);

    /** Calls of the mail hook per account. */
    public static final Setting<Integer> HOOK_LIMIT =
            Setting.number("limit.hook-mail.per-hour", "limits", 36_000, 1, 1_000_000);

    @Override
    public List<Setting<?>> settings() {
        return List.of(POLL_SECONDS, MAX_SIZE_MB, RAW_DAYS, JUNK_DAYS, HOOK_LIMIT);
    }
}
