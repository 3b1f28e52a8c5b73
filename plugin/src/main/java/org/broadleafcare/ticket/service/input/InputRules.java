package org.broadleafcare.ticket.service.input;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.common.text.EmailAddress;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.value.Requester;
import org.jspecify.annotations.Nullable;

/** What can be said about an input by looking at it alone. Hands it back cleaned or throws InvalidTicketInput. */
public final class InputRules {
    public static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_NAME = 200;
    private static final int LONGEST_KEY = 80;
    private static final int MOST_ITEMS = 200;
    /** What the shop itself has taken for a customer's address, even without a dot, keeps nobody from asking for help. */
    private static final Pattern KNOWN_TO_THE_SHOP = Pattern.compile("[^\\s@,;:<>()\"]+@[^\\s@,;:<>()\"]+");

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private InputRules() {}

    public static NewTicket checked(NewTicket typed) {
        Findings findings = new Findings();
        String subject = oneLine("subject", typed.subject(), LONGEST_SUBJECT, findings);
        String text = text(typed.text(), findings);
        Requester requester = requester(typed.requester(), findings);
        if (typed.items().size() > MOST_ITEMS) {
            findings.refuse("items", "too_many_items", MOST_ITEMS);
        }
        if (typed.orderId() == null && !typed.items().isEmpty()) {
            findings.refuse("items", "items_without_order");
        }
        findings.throwIfAny();
        return new NewTicket(
                typed.type(),
                typed.topic(),
                subject,
                text,
                typed.channel(),
                typed.locale(),
                country(typed.country()),
                requester,
                typed.orderId(),
                List.copyOf(typed.items()),
                List.copyOf(typed.files()),
                key(typed.submissionKey()));
    }

    public static NewMessage checked(NewMessage typed) {
        Findings findings = new Findings();
        String text = text(typed.text(), findings);
        findings.throwIfAny();
        return new NewMessage(text, typed.channel(), List.copyOf(typed.files()), key(typed.submissionKey()));
    }

    private static String text(String typed, Findings findings) {
        // Ten megabytes are refused before they are looked at.
        boolean hopeless = typed.length() > 10 * LONGEST_TEXT;
        String text = hopeless ? "" : TypedText.lines(typed);
        if (hopeless || TypedText.characters(text) > LONGEST_TEXT) {
            findings.refuse("text", "too_long", LONGEST_TEXT);
        } else if (text.isEmpty()) {
            findings.refuse("text", "required");
        }
        return text;
    }

    private static String oneLine(String field, String typed, int longest, Findings findings) {
        String line = typed.length() > 10 * longest ? typed.substring(0, 10 * longest) : typed;
        line = TypedText.oneLine(line);
        if (line.isEmpty()) {
            findings.refuse(field, "required");
        } else if (TypedText.characters(line) > longest) {
            findings.refuse(field, "too_long", longest);
        }
        return line;
    }

    private static Requester requester(Requester typed, Findings findings) {
        String email = TypedText.email(oneLine("email", typed.email(), EmailAddress.LONGEST, findings));
        boolean fine = typed.customerId() == null
                ? EmailAddress.isValid(email)
                : KNOWN_TO_THE_SHOP.matcher(email).matches();
        if (!email.isEmpty() && !fine) {
            findings.refuse("email", "not_an_email");
        }
        // A shop may know no name; then the address says who it is.
        String name = typed.name().isBlank() ? email.replaceFirst("@.*", "") : typed.name();
        return new Requester(
                typed.customerId(), name.isBlank() ? "" : oneLine("name", name, LONGEST_NAME, findings), email);
    }

    static @Nullable String country(@Nullable String code) {
        String upper = code == null ? "" : code.toUpperCase(Locale.ROOT);
        return COUNTRY.matcher(upper).matches() ? upper : null;
    }

    /** Keys longer than the column are kept as their fingerprint. */
    static @Nullable String key(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String key = TypedText.oneLine(typed);
        return key.length() <= LONGEST_KEY ? key : Sha256.hex(key);
    }
}
