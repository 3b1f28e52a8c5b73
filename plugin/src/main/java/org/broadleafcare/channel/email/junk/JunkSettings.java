package org.broadleafcare.channel.email.junk;

import java.util.List;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingDefinitions;

/** What a merchant may set about junk. */
public final class JunkSettings implements SettingDefinitions {
    private static final String GROUP = "mail-in";

    /** Whether X-Spam-Flag and X-Spam-Status count: only where the shop's own server writes them and removes others'. */
    public static final Setting<Boolean> TRUST_SPAM_HEADERS = Setting.flag("mail.in.trust-spam-headers", GROUP, false);

    /** Whether a mail that starts a ticket is junk when the sender's domain says that it did not send it. */
    public static final Setting<Boolean> JUNK_WHEN_DMARC_FAILS =
            Setting.flag("mail.in.junk-when-dmarc-fails", GROUP, false);

    /** Mails of one sender in an hour; more are junk. */
    public static final Setting<Integer> FLOOD_PER_SENDER =
            Setting.number("mail.in.flood.per-sender", GROUP, 30, 5, 1000);

    /** Mails in ten minutes; more of unknown senders are junk. */
    public static final Setting<Integer> FLOOD_TOTAL = Setting.number("mail.in.flood.total", GROUP, 600, 50, 100_000);

    @Override
    public List<Setting<?>> settings() {
        return List.of(TRUST_SPAM_HEADERS, JUNK_WHEN_DMARC_FAILS, FLOOD_PER_SENDER, FLOOD_TOTAL);
    }
}
