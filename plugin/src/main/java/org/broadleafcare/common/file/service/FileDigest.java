package org.broadleafcare.common.file.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.common.file.Upload;

/**
 * What one pass over a file's bytes tells.
 *
 * @param size bytes read; one more than the limit when there were more
 * @param start the first bytes, enough to see the type by
 */
record FileDigest(long size, String sha256, byte[] start) {

    private static final int START_BYTES = 64 * 1024;

    static FileDigest of(Upload upload, long limit) throws IOException {
        MessageDigest digest = Sha256.digest();
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        long size = 0;
        try (InputStream in = upload.content().open()) {
            int read;
            while (size <= limit && (read = in.read(buffer)) >= 0) {
                size += read;
                digest.update(buffer, 0, read);
                start.write(buffer, 0, Math.min(read, START_BYTES - start.size()));
            }
        }
        return new FileDigest(size, Sha256.hex(digest.digest()), start.toByteArray());
    }
}
