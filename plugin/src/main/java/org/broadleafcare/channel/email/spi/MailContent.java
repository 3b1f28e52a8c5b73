package org.broadleafcare.channel.email.spi;

/**
 * What a mail says.
 *
 * @param automatic answer to the header {@code Auto-Submitted} of RFC 3834
 */
public record MailContent(String subject, String html, String text, Automatic automatic) {

    /** How the mail came about. */
    public enum Automatic {
        /** An answer by itself to something the recipient sent. */
        REPLIED("auto-replied"),
        /** A notification. */
        GENERATED("auto-generated");

        private final String header;

        Automatic(String header) {
            this.header = header;
        }

        public String header() {
            return header;
        }
    }
}
