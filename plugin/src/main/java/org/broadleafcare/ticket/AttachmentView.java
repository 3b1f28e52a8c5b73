package org.broadleafcare.ticket;

/**
 * A file on a message.
 *
 * @param contentType as detected from the bytes, never as claimed
 */
public record AttachmentView(long id, String fileName, String contentType, long size) {

    /** Safe to show inline as a picture. */
    public boolean isPicture() {
        return contentType.equals("image/png")
                || contentType.equals("image/jpeg")
                || contentType.equals("image/gif")
                || contentType.equals("image/webp");
    }
}
