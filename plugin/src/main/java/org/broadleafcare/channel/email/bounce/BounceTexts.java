package org.broadleafcare.channel.email.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcare.channel.email.mime.AddressList;
import org.broadleafcare.channel.email.mime.MessageIds;
import org.broadleafcare.channel.email.mime.ReadMail;
import org.broadleafcare.channel.email.mime.text.CleanText;
import org.jspecify.annotations.Nullable;

/** Reads reports that are only text: qmail, Exim, old Exchange and Gmail. Believed only when a machine sent them. */
final class BounceTexts {

    private static final int LONGEST = 20_000;
    private static final Pattern MACHINE = Pattern.compile(
            "(?i)^(mailer[-_.]?daemon|postmaster|mail[-_.]?delivery|microsoftexchange[0-9a-f]{20,40})@.*");
    private static final Pattern FAILURE = Pattern.compile(
            "(?i)undeliver|not be delivered|delayed|not yet been delivered|delivery (has )?failed|delivery status"
                    + "|failure notice|returned (mail|to sender)|delivery failure|delivery incomplete|mail delivery|did(n't| not) reach"
                    + "|wasn't able to deliver|unable to deliver|couldn't be delivered|could not be sent|unzustellbar"
                    + "|nicht zugestellt|konnte nicht|non remis|no se ha podido entregar|mancata consegna|onbestelbaar");
    private static final Pattern DELAY = Pattern.compile(
            "(?i)delayed|will (be retried|keep trying|continue)|still trying|not yet been delivered|incomplete");
    private static final Pattern ID_LINE = Pattern.compile("(?im)^[> \\t]{0,9}message-id:\\s{0,9}(<[^>\\s]{3,990}>)");
    private static final Pattern QMAIL =
            Pattern.compile("(?m)^<([^<>@\\s]{1,320}@[^<>@\\s]{1,320})>:[ \\t]*\\n((?:.{1,998}\\n){1,6})");
    private static final Pattern NEAR_ADDRESS =
            Pattern.compile("<?([^\\s<>@,;:()\\[\\]\"']{1,64}@[A-Za-z0-9.-]{3,255})>?");

    private BounceTexts() {}

    static Optional<BounceReport> of(ReadMail mail) {
        String text = CleanText.cut(mail.text(), LONGEST);
        List<String> failed = mail.headers().every("X-Failed-Recipients").stream()
                .flatMap(value -> AddressList.of(value).stream())
                .map(address -> address.key())
                .filter(email -> !email.isEmpty())
                .toList();
        boolean saysSo = !failed.isEmpty()
                || FAILURE.matcher(mail.subject()).find()
                || FAILURE.matcher(text).find();
        if (!isFromMachine(mail) || !saysSo) {
            return Optional.empty();
        }
        List<BounceReport.Recipient> recipients = new ArrayList<>(qmail(text));
        if (recipients.isEmpty()) {
            recipients.addAll(named(failed, mail, text));
        }
        return Optional.of(new BounceReport(recipients, originalId(mail, text)));
    }

    private static boolean isFromMachine(ReadMail mail) {
        boolean emptyPath = mail.headers()
                .first("Return-Path")
                .filter(path -> path.replace(" ", "").equals("<>"))
                .isPresent();
        boolean machine = mail.from().stream()
                .anyMatch(from -> MACHINE.matcher(from.key()).matches());
        return machine || emptyPath && mail.headers().has("X-Failed-Recipients");
    }

    private static List<BounceReport.Recipient> qmail(String text) {
        List<BounceReport.Recipient> recipients = new ArrayList<>();
        Matcher block = QMAIL.matcher(beforeCopy(text) + "\n");
        while (block.find() && recipients.size() < 50) {
            recipients.add(recipient(block.group(1), block.group(2), ""));
        }
        return recipients;
    }

    private static List<BounceReport.Recipient> named(List<String> failed, ReadMail mail, String text) {
        String said = beforeCopy(text);
        if (!failed.isEmpty()) {
            return failed.stream()
                    .map(email -> recipient(email, said, mail.subject()))
                    .toList();
        }
        Matcher address = NEAR_ADDRESS.matcher(said);
        String email = "";
        while (email.isEmpty() && address.find()) {
            String found = BounceStatus.email(address.group(1));
            boolean own = mail.to().stream().anyMatch(to -> to.key().equals(found));
            email = own || MACHINE.matcher(found).matches() ? "" : found;
        }
        return List.of(recipient(email, said, mail.subject()));
    }

    private static BounceReport.Recipient recipient(String email, String said, String subject) {
        String status = BounceStatus.in(said);
        boolean delayed = status != null && status.startsWith("4")
                ? DELAY.matcher(said).find() || DELAY.matcher(subject).find()
                : status == null && DELAY.matcher(subject).find();
        return new BounceReport.Recipient(
                email.toLowerCase(java.util.Locale.ROOT),
                delayed ? BounceReport.Action.DELAYED : BounceReport.Action.FAILED,
                Objects.requireNonNullElse(status, delayed ? "4.0.0" : "5.0.0"),
                BounceStatus.words(said));
    }

    /** What the machine says itself, without the copy of the mail below. */
    private static String beforeCopy(String text) {
        Matcher copy = Pattern.compile(
                        "(?im)^-{2,}.{0,60}(copy of|original message|returned message|message follows).{0,60}$")
                .matcher(text);
        return copy.find() ? text.substring(0, copy.start()) : text;
    }

    private static @Nullable String originalId(ReadMail mail, String text) {
        String embedded = DeliveryStatus.originalId(mail);
        if (embedded != null) {
            return embedded;
        }
        Matcher line = ID_LINE.matcher(text);
        if (line.find()) {
            return MessageIds.of(line.group(1)).stream().findFirst().orElse(null);
        }
        // Gmail and Exchange name it in the headers of the report itself.
        List<String> references = mail.references().isEmpty() ? mail.inReplyTo() : mail.references();
        return references.isEmpty() ? null : references.get(references.size() - 1);
    }
}
