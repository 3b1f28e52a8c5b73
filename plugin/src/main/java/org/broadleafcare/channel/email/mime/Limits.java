package org.broadleafcare.channel.email.mime;

/**
 * How much of a mail is read. Whatever is beyond is attached or withheld, never an error.
 *
 * @param fileBytes of all files together, decoded
 * @param textCharacters of all text parts together
 * @param depth of parts within parts, at most 50
 * @param parts of one mail
 */
public record Limits(long fileBytes, int textCharacters, int depth, int parts) {

    /** The limits of Care; only the files' is a setting. */
    public static Limits ofFiles(long fileBytes) {
        return new Limits(fileBytes, 1_000_000, 20, 500);
    }
}
