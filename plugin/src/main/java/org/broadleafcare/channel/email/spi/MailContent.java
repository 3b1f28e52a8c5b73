package org.broadleafcare.channel.email.spi;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says.
 *
 * @param automatic answer to the header {@code Auto-Submitted} of RFC 3834
 * @param country ISO 3166, whose settings say who sends it; null leaves it to the locale's region
 */
public record MailContent(
        String subject,
        String html,
        String text,
        Automatic automatic,
        @Nullable String country) {

    public MailContent(String subject, String html, String text, Automatic automatic) {
        this(subject, html, text, automatic, null);
    }

    /** How the mail came about. */
    public enum Automatic {
        /** An answer by itself to something the recipient sent. */
        REPLIED("auto-replied"),
        /** A notification. */
        GENERATED("auto-generated"),
        /** The words of a person. */
        NONE(null);

        private final @Nullable String header;

        Automatic(@Nullable String header) {
            this.header = header;
        }

        /** Null when the mail has no such header. */
        public @Nullable String header() {
            return header;
        }
    }
}
