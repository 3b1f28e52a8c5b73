package org.broadleafcare.common.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file somebody hands in, not yet trusted.
 *
 * @param fileName as sent; may hold anything
 * @param size bytes
 */
public record Upload(String fileName, long size, Content content) {

    /** Opens the bytes anew at each call. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
