package org.broadleafcare.channel.email.mime;

import java.io.Closeable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcare.channel.email.mime.text.CleanText;
import org.broadleafcare.channel.email.mime.text.EncodedWords;
import org.broadleafcare.ticket.CalendarFacts;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.WithheldFile;
import org.jspecify.annotations.Nullable;

/** Puts a {@link ReadMail} together from its headers and what its parts gave. */
final class MailAssembly {

    private static final List<String> DELIVERED_TO = List.of(
            "Delivered-To",
            "X-Original-To",
            "X-Delivered-To",
            "Envelope-To",
            "X-Envelope-To",
            "X-Forwarded-To",
            "X-RCPT-TO");
    private static final Pattern RECEIVED_FOR = Pattern.compile("\\sfor\\s{1,9}<?([^\\s<>;()]{3,320})");
    private static final Pattern CID = Pattern.compile("(?i)cid:([^\"'\\s>)]{1,255})");
    private static final int LONGEST_SUBJECT = 998;

    private MailAssembly() {}

    /** What the parts gave. */
    record Contents(
            String text,
            @Nullable String html,
            List<MailFile> files,
            List<WithheldFile> withheld,
            @Nullable CalendarFacts calendar,
            @Nullable MailReport report,
            List<MailHeaders> embedded) {}

    static ReadMail of(MailHeaders headers, Contents contents, Set<Trouble> trouble, Closeable spool) {
        List<MailAddress> from = addresses(headers, "From");
        if (from.stream().allMatch(address -> address.email().isEmpty())) {
            trouble.add(Trouble.SENDER);
        }
        List<String> ids = MessageIds.of(headers.valueOf("Message-ID"));
        return new ReadMail(
                headers,
                contentType(headers),
                from,
                addresses(headers, "Sender").stream().findFirst().orElse(null),
                addresses(headers, "Reply-To"),
                addresses(headers, "To"),
                addresses(headers, "Cc"),
                deliveredTo(headers),
                CleanText.cut(CleanText.line(EncodedWords.decode(headers.valueOf("Subject"))), LONGEST_SUBJECT),
                MailDate.of(headers.valueOf("Date")),
                ids.isEmpty() ? null : ids.get(0),
                MessageIds.of(headers.valueOf("In-Reply-To")),
                MessageIds.of(headers.valueOf("References")),
                contents.text().isBlank() ? "" : contents.text().stripTrailing(),
                contents.html(),
                marked(contents),
                List.copyOf(contents.withheld()),
                contents.calendar(),
                contents.report(),
                List.copyOf(contents.embedded()),
                trouble.stream().sorted().map(Trouble::code).toList(),
                spool);
    }

    private static String contentType(MailHeaders headers) {
        String type = headers.valueOf("Content-Type").strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? "text/plain" : type;
    }

    private static List<MailAddress> addresses(MailHeaders headers, String name) {
        return headers.every(name).stream()
                .flatMap(value -> AddressList.of(value).stream())
                .limit(500)
                .toList();
    }

    private static List<String> deliveredTo(MailHeaders headers) {
        Set<String> all = new LinkedHashSet<>();
        for (MailHeader header : headers.all()) {
            if (DELIVERED_TO.stream().anyMatch(header::isCalled)) {
                AddressList.of(header.value()).forEach(address -> all.add(address.key()));
            } else if (header.isCalled("Received")) {
                Matcher recipient = RECEIVED_FOR.matcher(header.value());
                if (recipient.find()) {
                    AddressList.of(recipient.group(1)).forEach(address -> all.add(address.key()));
                }
            }
        }
        all.remove("");
        return all.stream().limit(100).toList();
    }

    /** The files, those that the HTML shows marked as inline. */
    private static List<MailFile> marked(Contents contents) {
        Set<String> shown = shown(contents.html());
        List<MailFile> files = new ArrayList<>();
        for (MailFile file : contents.files()) {
            boolean inline = file.contentId() != null && shown.contains(file.contentId());
            files.add(new MailFile(
                    file.name(), file.contentType(), file.size(), file.contentId(), inline, file.content()));
        }
        return List.copyOf(files);
    }

    private static Set<String> shown(@Nullable String html) {
        Set<String> ids = new HashSet<>();
        Matcher cid = CID.matcher(html == null ? "" : html);
        while (cid.find() && ids.size() < 1000) {
            ids.add(cid.group(1));
            ids.add(percentDecoded(cid.group(1)));
        }
        return ids;
    }

    private static String percentDecoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
