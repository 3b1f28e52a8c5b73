package org.broadleafcare.channel.email.mime;

import java.util.Locale;
import java.util.Map;

/** Names for files that come without one. */
final class FileNames {

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("message/rfc822", "message.eml"),
            Map.entry("text/calendar", "invite.ics"),
            Map.entry("text/plain", "text.txt"),
            Map.entry("text/html", "page.html"),
            Map.entry("text/csv", "table.csv"),
            Map.entry("text/rtf", "text.rtf"),
            Map.entry("application/rtf", "text.rtf"),
            Map.entry("text/enriched", "text.txt"),
            Map.entry("application/pdf", "document.pdf"),
            Map.entry("image/jpeg", "picture.jpg"),
            Map.entry("image/jpg", "picture.jpg"),
            Map.entry("application/ms-tnef", "winmail.dat"),
            Map.entry("application/pkcs7-mime", "smime.p7m"),
            Map.entry("application/x-pkcs7-mime", "smime.p7m"));

    private FileNames() {}

    static String of(PartHead head) {
        return head.fileName().orElseGet(() -> made(head));
    }

    private static String made(PartHead head) {
        String description = head.description();
        if (description.matches("[^/\\\\:*?\"<>|]{1,100}\\.[A-Za-z0-9]{2,5}")) {
            return description;
        }
        String type = head.mimeType();
        String known = BY_TYPE.get(type);
        if (known != null) {
            return known;
        }
        String subtype = type.substring(type.indexOf('/') + 1);
        boolean usable = subtype.matches("[a-z0-9]{2,5}");
        String kind = type.startsWith("image/")
                ? "picture"
                : type.startsWith("audio/") ? "sound" : type.startsWith("video/") ? "video" : "file";
        return kind + (usable && !kind.equals("file") ? "." + subtype.toLowerCase(Locale.ROOT) : ".bin");
    }
}
