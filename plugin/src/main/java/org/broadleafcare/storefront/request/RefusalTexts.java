package org.broadleafcare.storefront.request;

import java.util.Comparator;
import java.util.List;
import org.broadleafcare.common.text.LocalTexts;
import org.broadleafcare.storefront.view.FormErrors;
import org.broadleafcare.storefront.view.FormErrors.FieldError;
import org.broadleafcare.ticket.refusal.InvalidTicketInput.FieldRefusal;

/** Says refusals in words beside the field they are about. */
final class RefusalTexts {
    private static final String KEY = "care.ticket.refusal.";
    private static final String FILE_KEY = "care.file.refusal.";
    private static final List<String> FORM_ORDER =
            List.of("form", "name", "email", "order", "items", "topic", "text", "files");

    private RefusalTexts() {}

    static FormErrors errors(List<FieldRefusal> refusals, LocalTexts texts) {
        return new FormErrors(refusals.stream()
                .sorted(Comparator.comparingInt(each -> FORM_ORDER.indexOf(each.field())))
                .map(each -> error(each, texts))
                .distinct()
                .toList());
    }

    private static FieldError error(FieldRefusal refused, LocalTexts texts) {
        String field = refused.field();
        String general =
                (field.equals("files") ? FILE_KEY : KEY) + refused.refusal().code();
        // "Please tell us what happened" says more than "This field is needed".
        String special = general + "." + field;
        String text = texts.text(
                texts.has(special) ? special : general, refused.refusal().args().toArray());
        return new FieldError(field, "care-" + field, text);
    }
}
