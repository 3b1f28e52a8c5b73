package org.broadleafcare.storefront.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.storefront.page.Rendering;
import org.broadleafcare.storefront.view.FormErrors.FieldError;
import org.broadleafcare.storefront.view.LocalDates.Moment;
import org.jspecify.annotations.Nullable;

/** What fills the fields of sample pages: usual words, or one hostile word in all that somebody else writes. */
final class SampleWords {
    private static final Instant THEN = Instant.parse("2026-11-20T09:30:00Z");

    final Visitor visitor;
    private final @Nullable String hostile;

    SampleWords(Locale locale, @Nullable String hostile) {
        this.visitor = Rendering.visitor(locale);
        this.hostile = hostile;
    }

    String said(String usual) {
        return hostile == null ? usual : hostile;
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

    WriteView write(FormErrors errors, String text, List<FilesView.Kept> kept) {
        FilesView files = new FilesView(
                kept, text("care.form.files.hint", 10, "10 MB"), 10, 10L * 1024 * 1024, "image/*,application/pdf");
        return new WriteView(
                "/account/requests/new?order=1",
                "key-1",
                "c1:" + said("order:1"),
                "/account/requests/session",
                true,
                "/login",
                text,
                20_000,
                files,
                errors);
    }

    FormErrors errors(String... fields) {
        return new FormErrors(java.util.Arrays.stream(fields)
                .map(field -> new FieldError(field, "care-" + field, error(field)))
                .toList());
    }

    private String error(String field) {
        return field.equals("files")
                ? text("care.file.refusal.file_too_large", said("video.mp4"), 10)
                : field.equals("items")
                        ? text("care.ticket.refusal.quantity_out_of_range", said("Mug"), 2)
                        : field.equals("order")
                                ? text("care.contact.order.required")
                                : text("care.ticket.refusal.required." + field);
    }
}
