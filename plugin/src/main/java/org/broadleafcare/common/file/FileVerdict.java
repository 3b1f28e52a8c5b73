package org.broadleafcare.common.file;

import org.broadleafcare.common.Refusal;

/** What the rules say about an uploaded file. */
public sealed interface FileVerdict {

    /**
     * The file may be kept, as what it really is.
     *
     * @param name fit to be shown and offered for download: no path, no control or direction characters
     * @param contentType detected from the bytes
     * @param size bytes counted, not claimed
     * @param sha256 lower-case hex
     * @param picture whether a browser may show it inline
     */
    record Accepted(String name, String contentType, long size, String sha256, boolean picture)
            implements FileVerdict {}

    /** The file may not be kept. Codes become messages {@code care.file.refusal.<code>}. */
    record Refused(Refusal refusal) implements FileVerdict {}
}
