package org.broadleafcare.admin.desk;

import java.time.Instant;
import java.util.List;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.desk.Draft;
import org.broadleafcare.desk.DraftFile;
import org.broadleafcare.desk.DraftKind;
import org.broadleafcare.desk.DraftWords;
import org.broadleafcare.desk.Drafts;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/** Shapes of drafts in the API. */
final class DraftJson {
    private DraftJson() {}

    record File(
            @Nullable String uploadId,
            @Nullable String name,
            long size,
            @Nullable String contentType,
            boolean picture) {
        static File of(DraftFile file) {
            return new File(file.uploadId(), file.name(), file.size(), file.contentType(), file.picture());
        }

        DraftFile file() {
            return new DraftFile(orEmpty(uploadId), orEmpty(name), size, orEmpty(contentType), picture);
        }
    }

    /** @param version the one the words were written over; null overwrites, 0 expects none */
    record Wish(
            @Nullable String ticket,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String thenStatus,
            @Nullable List<@Nullable File> files,
            @Nullable Integer version) {
        DraftWords words() {
            List<@Nullable File> some = files == null ? List.of() : files;
            Checks.limit(orEmpty(text).length(), Drafts.LONGEST, "text");
            Checks.limit(some.size(), Drafts.MOST_FILES, "files");
            return new DraftWords(
                    Codes.parse(DraftKind.class, kind, "kind"),
                    orEmpty(text),
                    thenStatus == null ? null : Codes.parse(TicketStatus.class, thenStatus, "thenStatus"),
                    some.stream().map(one -> Checks.given(one, "files").file()).toList());
        }
    }

    record Kept(String kind, String text, @Nullable String thenStatus, List<File> files, int version, Instant at) {
        static Kept of(Draft draft) {
            DraftWords words = draft.words();
            return new Kept(
                    Codes.of(words.kind()),
                    words.text(),
                    words.then() == null ? null : Codes.of(words.then()),
                    words.files().stream().map(File::of).toList(),
                    draft.version(),
                    draft.at());
        }
    }

    record Begun(String agent, String kind, Instant at) {}

    record Desk(@Nullable Kept draft, List<Begun> others) {}

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
