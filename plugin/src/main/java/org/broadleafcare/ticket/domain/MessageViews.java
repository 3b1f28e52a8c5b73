package org.broadleafcare.ticket.domain;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.WithheldFile;
import org.jspecify.annotations.Nullable;

/** Puts a message together with its files and the mail it came in. */
public final class MessageViews {
    /** The place of a picture: its position among the files the mail brought, withheld ones counted. */
    private static final Pattern PLACE = Pattern.compile("data-care-file=\"(\\d{1,6})\"");

    private MessageViews() {}

    /** @param files all of them, in the order they were kept */
    public static MessageView view(
            TicketMessageImpl message, List<AttachmentImpl> files, @Nullable MessageMailImpl mail) {
        List<WithheldFile> withheld = files.stream()
                .map(AttachmentImpl::withheld)
                .filter(Objects::nonNull)
                .toList();
        return message.view(
                files.stream()
                        .filter(file -> file.withheld() == null)
                        .map(AttachmentImpl::view)
                        .toList(),
                mail == null ? message.html() : html(message.html(), files),
                mail == null ? null : mail.view(withheld, html(mail.quotedHtml(), files)));
    }

    /** The same HTML with the ids of the files in the places of the pictures; a withheld picture has none. */
    private static @Nullable String html(@Nullable String kept, List<AttachmentImpl> files) {
        return kept == null
                ? null
                : PLACE.matcher(kept).replaceAll(place -> {
                    AttachmentImpl file = at(files, place);
                    return file == null ? "" : "data-care-file=\"" + file.view().id() + "\"";
                });
    }

    private static @Nullable AttachmentImpl at(List<AttachmentImpl> files, MatchResult place) {
        int at = Integer.parseInt(place.group(1));
        return at < files.size() && files.get(at).withheld() == null ? files.get(at) : null;
    }
}
