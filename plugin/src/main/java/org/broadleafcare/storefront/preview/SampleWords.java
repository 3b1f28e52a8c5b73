package org.broadleafcare.storefront.preview;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.broadleafcare.storefront.view.FileSize;
import org.broadleafcare.storefront.view.FilesView;
import org.broadleafcare.storefront.view.FormErrors;
import org.broadleafcare.storefront.view.FormErrors.FieldError;
import org.broadleafcare.storefront.view.LocalDates.Moment;
import org.broadleafcare.storefront.view.Visitor;
import org.broadleafcare.storefront.view.WriteView;

/** What fills the fields of samples, in the reader's language. */
final class SampleWords {
    private static final Instant THEN = Instant.parse("2026-11-20T09:30:00Z");
    private static final int FILES = 10;
    private static final long BYTES = 10L * 1024 * 1024;
    private static final int LONGEST_TEXT = 20_000;

    final Visitor visitor;
    final SampleTexts texts;

    SampleWords(Visitor visitor, SampleTexts texts) {
        this.visitor = visitor;
        this.texts = texts;
    }

    /** Somebody else's words, such as {@code subject}, {@code question}, {@code product}. */
    String sample(String name) {
        return texts.said(visitor.text("care.sample." + name));
    }

    String said(String usual) {
        return texts.said(usual);
    }

    String shopper() {
        return texts.named("Ada Lovelace", "Augusta Ada Maria-Theresia Freifrau von Hohenstein-Lovelace-Byron");
    }

    String agent() {
        return texts.named("Grace Hopper", "Grace Brewster Murray-Hopper van der Westhuizen-Schwarzenberger");
    }

    String order() {
        return texts.named("2026112009300001", "2026112009300001-NORDRHEIN-WESTFALEN-00000000000000000000000001");
    }

    String text(String key, Object... args) {
        return visitor.text(key, args);
    }

    Moment moment() {
        return visitor.dates().moment(THEN);
    }

    String day() {
        return visitor.dates().day(THEN);
    }

    String lang() {
        return visitor.texts().lang();
    }

    WriteView write(boolean account, FormErrors errors, String text, List<FilesView.Kept> kept) {
        FilesView files = new FilesView(
                kept,
                text("care.form.files.hint", FILES, FileSize.of(BYTES, visitor)),
                FILES,
                BYTES,
                "image/*,application/pdf");
        return new WriteView(
                PreviewPaths.SENT,
                "sample",
                "preview:" + texts.code(),
                PreviewPaths.NOTHING,
                account,
                PreviewPaths.HOME,
                text,
                LONGEST_TEXT,
                files,
                errors);
    }

    WriteView empty(boolean account) {
        return write(account, FormErrors.none(), "", List.of());
    }

    FormErrors errors(String... fields) {
        return new FormErrors(Arrays.stream(fields).map(this::error).toList());
    }

    private FieldError error(String field) {
        String text = switch (field) {
            case "files" -> text("care.file.refusal.file_type_not_allowed", said("setup.exe"));
            case "items" -> text("care.ticket.refusal.quantity_out_of_range", sample("product"), 2);
            case "order" -> text("care.contact.order.required");
            case "form" -> text("care.ticket.refusal.too_often", 5);
            default -> text("care.ticket.refusal.required." + field);
        };
        return new FieldError(field, "care-" + field, text);
    }

    /** More than one file refused, for different reasons. */
    FormErrors refusedFiles() {
        return new FormErrors(List.of(
                new FieldError("files", "care-files", text("care.file.refusal.file_too_large", said("video.mp4"), 10)),
                new FieldError("files", "care-files", text("care.file.refusal.file_gone", sample("file"))),
                new FieldError("files", "care-files", text("care.file.refusal.too_many_files", FILES))));
    }

    List<FilesView.Kept> kept() {
        return List.of(
                new FilesView.Kept("3f2a", sample("file"), FileSize.of(831_488, visitor)),
                new FilesView.Kept("3f2b", said("delivery note.pdf"), FileSize.of(3_565_158, visitor)));
    }
}
