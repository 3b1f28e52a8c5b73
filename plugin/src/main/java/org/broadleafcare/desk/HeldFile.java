package org.broadleafcare.desk;

/**
 * A file of an answer that waits.
 *
 * @param uploadId the receipt of its upload
 * @param storeKey where its bytes are
 */
public record HeldFile(String uploadId, String name, long size, String storeKey) {}
