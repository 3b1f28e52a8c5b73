package org.broadleafcare.channel.email;

import java.util.Locale;

/** In which header of a mail its recipient is named; {@link #BCC} in none. */
public enum RecipientKind {
    TO,
    CC,
    BCC;

    /** As it stands in rows and answers: {@code to}, {@code cc}, {@code bcc}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RecipientKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
