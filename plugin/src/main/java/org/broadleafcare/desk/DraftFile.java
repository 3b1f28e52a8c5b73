package org.broadleafcare.desk;

/**
 * A file that waits with an unfinished text.
 *
 * @param uploadId the receipt of its upload; worth nothing once the upload has expired
 */
public record DraftFile(String uploadId, String name, long size, String contentType, boolean picture) {}
