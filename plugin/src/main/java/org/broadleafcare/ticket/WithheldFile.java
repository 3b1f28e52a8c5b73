package org.broadleafcare.ticket;

/**
 * A file that came with a mail and is not handed out.
 *
 * @param size bytes
 * @param reason code of the refusal, for example {@code type_not_allowed}
 */
public record WithheldFile(String name, long size, String reason) {}
