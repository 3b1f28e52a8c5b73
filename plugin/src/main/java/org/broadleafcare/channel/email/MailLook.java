package org.broadleafcare.channel.email;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the shop looks in its mails and who they come from.
 *
 * @param from address in the From header
 * @param replyTo where an answer by mail goes; null means {@code from}
 * @param logoUrl absolute; null means the shop's name in words
 * @param accent colour of buttons, {@code #rrggbb}
 * @param promise when an answer may be expected, in the shop's words
 * @param footer the shop's own lines at the end, possibly empty
 */
public record MailLook(
        String from,
        String fromName,
        @Nullable String replyTo,
        String shopName,
        @Nullable String logoUrl,
        String accent,
        @Nullable String promise,
        String footer) {

    public List<String> footerLines() {
        return footer.lines().filter(line -> !line.isBlank()).toList();
    }
}
