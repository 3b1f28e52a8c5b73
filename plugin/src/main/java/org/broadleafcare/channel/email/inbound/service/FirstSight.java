package org.broadleafcare.channel.email.inbound.service;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.broadleafcare.channel.email.inbound.StoredRaw;
import org.broadleafcare.common.Sha256;

/** Watches a mail run by: keeps its header, fingerprints the rest, and ends a mail that is too large early. */
final class FirstSight extends FilterInputStream {
    static final int LONGEST_HEADER = 256 * 1024;

    private final long longest;
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private final MessageDigest body = Sha256.digest();
    private long seen;
    private int newLines;
    private boolean inBody;
    private boolean cut;

    FirstSight(InputStream mail, long longest) {
        super(mail);
        this.longest = longest;
    }

    /** What was seen; the whole mail must have run by. */
    StoredRaw stored(String key) {
        HeaderLines lines = HeaderLines.of(header.toByteArray());
        return new StoredRaw(
                key,
                seen,
                cut,
                Identity.of(lines, Sha256.hex(body.digest())),
                lines.fromEmail(),
                lines.shortSubject(),
                lines.date());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (cut) {
            return -1;
        }
        int some = super.read(into, offset, length);
        if (some > 0) {
            note(into, offset, some);
        }
        return some;
    }

    private void note(byte[] bytes, int offset, int length) {
        seen += length;
        int at = offset;
        int end = offset + length;
        while (at < end && !inBody) {
            byte one = bytes[at++];
            header.write(one);
            newLines = one == '\n' ? newLines + 1 : one == '\r' ? newLines : 0;
            inBody = newLines == 2 || header.size() >= LONGEST_HEADER;
        }
        body.update(bytes, at, end - at);
        cut = seen > longest;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return read() < 0 ? 0 : 1;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
