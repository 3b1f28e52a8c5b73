package org.broadleafcare.ticket;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mails for tests of whatever takes or shows them. */
public final class SampleMails {
    private SampleMails() {}

    /** A plain mail by a person whom nobody has vouched for. */
    public static MailOrigin from(String email) {
        return mail(email, null, Map.of(), List.of(), false);
    }

    public static MailOrigin byNewcomer(String email) {
        return mail(email, null, Map.of(), List.of(), true);
    }

    public static MailOrigin copiedTo(String email, MailAddress... cc) {
        return mail(email, null, Map.of(), List.of(cc), false);
    }

    public static MailOrigin withHtml(String email, String html, Map<String, Integer> inlineFiles) {
        return mail(email, html, inlineFiles, List.of(), false);
    }

    private static MailOrigin mail(
            String email, @Nullable String html, Map<String, Integer> inline, List<MailAddress> cc, boolean newcomer) {
        return new MailOrigin(
                3,
                9,
                new MailAddress(email, "Ada L."),
                null,
                List.of(new MailAddress("support@shop.example", null)),
                cc,
                "a1@mail.example",
                "A mug",
                html,
                "> before",
                null,
                MailNature.HUMAN,
                Verdict.NONE,
                newcomer,
                false,
                false,
                null,
                List.of("charset"),
                List.of(new WithheldFile("big.zip", 30_000_000, "large_files")),
                inline,
                null);
    }
}
