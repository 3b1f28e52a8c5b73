package org.broadleafcare.common.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/** Keeps attachment bytes outside the database and outside the web root. Every adapter passes the same contract test. */
public interface FileStore {

    /** Stores the bytes under a new key (lower-case hex and slashes) and returns it. */
    String put(InputStream bytes) throws IOException;

    /** Opens stored bytes; NoSuchFileException when there are none. */
    InputStream open(String key) throws IOException;

    /** Removes the bytes; silently done when there are none. */
    void delete(String key) throws IOException;

    /** Every key stored before the given instant, in no order; what is put or deleted meanwhile may be among them or not. */
    void forEachKey(Instant storedBefore, Consumer<String> each) throws IOException;
}
