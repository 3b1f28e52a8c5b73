package org.broadleafcare.ticket;

/**
 * A file on a message.
 *
 * @param contentType as detected from the bytes, never as claimed
 * @param inline shown among the words
 */
public record AttachmentView(long id, String fileName, String contentType, long size, boolean inline) {

    /** A file beside the words. */
    public AttachmentView(long id, String fileName, String contentType, long size) {
        this(id, fileName, contentType, size, false);
    }

    /** Safe to show inline as a picture. */
    public boolean isPicture() {
        return contentType.equals("image/png")
                || contentType.equals("image/jpeg")
                || contentType.equals("image/gif")
                || contentType.equals("image/webp");
    }
}
