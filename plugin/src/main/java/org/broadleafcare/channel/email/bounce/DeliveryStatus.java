package org.broadleafcare.channel.email.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcare.channel.email.mime.MailHeaders;
import org.broadleafcare.channel.email.mime.MailReport;
import org.broadleafcare.channel.email.mime.MessageIds;
import org.broadleafcare.channel.email.mime.ReadMail;
import org.jspecify.annotations.Nullable;

/** Reads reports by RFC 3464. */
final class DeliveryStatus {

    private DeliveryStatus() {}

    static Optional<BounceReport> of(ReadMail mail) {
        MailReport report = mail.report();
        if (report == null || !report.type().equals("delivery-status")) {
            return Optional.empty();
        }
        List<BounceReport.Recipient> recipients = new ArrayList<>();
        for (MailHeaders group : report.groups()) {
            if (group.has("Final-Recipient") || group.has("Original-Recipient") || group.has("Action")) {
                recipients.add(recipient(group));
            }
        }
        if (recipients.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BounceReport(recipients, originalId(mail)));
    }

    private static BounceReport.Recipient recipient(MailHeaders group) {
        String diagnostic = group.valueOf("Diagnostic-Code");
        String said = BounceStatus.in(group.valueOf("Status"));
        String inWords = BounceStatus.in(diagnostic);
        BounceReport.Action action = action(group.valueOf("Action"), said);
        // "5.0.0" in the field and "550 5.1.1" in the words: the words know more.
        boolean vague = said == null || said.endsWith(".0.0");
        String status = vague && inWords != null ? inWords : said;
        String original = BounceStatus.email(group.valueOf("Original-Recipient"));
        return new BounceReport.Recipient(
                original.isEmpty() ? BounceStatus.email(group.valueOf("Final-Recipient")) : original,
                action,
                Objects.requireNonNullElse(status, action == BounceReport.Action.DELAYED ? "4.0.0" : "5.0.0"),
                BounceStatus.words(diagnostic));
    }

    private static BounceReport.Action action(String word, @Nullable String status) {
        return switch (word.strip().toLowerCase(Locale.ROOT).replaceFirst("[\\s;(].*", "")) {
            case "failed" -> BounceReport.Action.FAILED;
            case "delayed" -> BounceReport.Action.DELAYED;
            case "delivered" -> BounceReport.Action.DELIVERED;
            case "relayed" -> BounceReport.Action.RELAYED;
            case "expanded" -> BounceReport.Action.EXPANDED;
            default ->
                status != null && status.startsWith("2")
                        ? BounceReport.Action.DELIVERED
                        : status != null && status.startsWith("4")
                                ? BounceReport.Action.DELAYED
                                : BounceReport.Action.FAILED;
        };
    }

    static @Nullable String originalId(ReadMail mail) {
        return mail.embedded().stream()
                .flatMap(headers -> MessageIds.of(headers.valueOf("Message-ID")).stream())
                .findFirst()
                .orElse(null);
    }
}
