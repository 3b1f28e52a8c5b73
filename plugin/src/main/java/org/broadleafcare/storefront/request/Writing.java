package org.broadleafcare.storefront.request;

import java.util.List;
import java.util.UUID;
import org.broadleafcare.storefront.form.FileLimits;
import org.broadleafcare.storefront.form.FormPost;
import org.broadleafcare.storefront.form.FormReader;
import org.broadleafcare.storefront.form.ShelvedFile;
import org.broadleafcare.storefront.view.FileSize;
import org.broadleafcare.storefront.view.FilesView;
import org.broadleafcare.storefront.view.FormErrors;
import org.broadleafcare.storefront.view.Visitor;
import org.broadleafcare.storefront.view.WriteView;

/** The part of a form in which people write and attach files. */
public final class Writing {
    /** What TicketService takes as a message. */
    static final int LONGEST_TEXT = 20_000;

    private static final String ACCEPT = "image/*,application/pdf,text/plain,.doc,.docx,.odt,.xls,.xlsx,.ods,.csv,.zip";

    /** An empty form with a new submission key. */
    public WriteView fresh(String action, String concern, Door door, FileLimits limits, Visitor visitor) {
        String key = UUID.randomUUID().toString();
        return view(action, key, concern, door, "", files(List.of(), limits, visitor), FormErrors.none());
    }

    /** The form as it was sent, with what is wrong with it. */
    public WriteView again(
            String action,
            String concern,
            Door door,
            FormPost post,
            FormErrors errors,
            FileLimits limits,
            Visitor visitor) {
        String key = post.value(FormReader.KEY);
        return view(
                action,
                key.isBlank() ? UUID.randomUUID().toString() : key,
                concern,
                door,
                post.value("text"),
                files(post.files(), limits, visitor),
                errors);
    }

    private static WriteView view(
            String action, String key, String concern, Door door, String text, FilesView files, FormErrors errors) {
        return new WriteView(
                action,
                key,
                door.owner() + ":" + concern,
                door.sessionPath(),
                door.account(),
                door.renewPath(),
                text,
                LONGEST_TEXT,
                files,
                errors);
    }

    private static FilesView files(List<ShelvedFile> kept, FileLimits limits, Visitor visitor) {
        List<FilesView.Kept> rows = kept.stream()
                .map(file -> new FilesView.Kept(file.id(), file.name(), FileSize.of(file.size(), visitor)))
                .toList();
        String hint = visitor.text("care.form.files.hint", limits.files(), FileSize.of(limits.bytesEach(), visitor));
        return new FilesView(rows, hint, limits.files(), limits.bytesEach(), ACCEPT);
    }
}
