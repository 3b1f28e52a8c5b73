package org.broadleafcare.channel.email.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.broadleafcare.common.file.Upload;
import org.jspecify.annotations.Nullable;

/**
 * Holds the decoded files of one mail: small ones in memory, larger ones one after the other in a temporary file that is
 * unlinked as soon as it is open, so that even a killed process leaves none.
 */
final class Spool implements Closeable {

    private static final int SMALL = 64 * 1024;
    private static final int MOST_IN_MEMORY = 256 * 1024;

    private final long mostBytes;
    private long kept;
    private int inMemory;
    private @Nullable FileChannel channel;
    private long end;

    Spool(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * A file's bytes.
     *
     * @param size counted to the end, also when they were not kept
     * @param content null when this file would make all of them too large
     */
    record Kept(long size, Upload.@Nullable Content content) {}

    /** The temporary file could not be written: nothing the mail can help. */
    static final class SpoolFailed extends IOException {
        private static final long serialVersionUID = 1;

        SpoolFailed(IOException cause) {
            super("A mail's files cannot be set aside while it is read", cause);
        }
    }

    Kept keep(InputStream bytes) throws IOException {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        int read = 0;
        while (start.size() < SMALL && read >= 0) {
            read = bytes.read(buffer);
            start.write(buffer, 0, Math.max(read, 0));
        }
        if (read < 0 && inMemory + start.size() <= MOST_IN_MEMORY) {
            return small(start.toByteArray());
        }
        return large(start.toByteArray(), bytes, buffer);
    }

    private Kept small(byte[] bytes) {
        if (kept + bytes.length > mostBytes) {
            return new Kept(bytes.length, null);
        }
        kept += bytes.length;
        inMemory += bytes.length;
        return new Kept(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private Kept large(byte[] start, InputStream rest, byte[] buffer) throws IOException {
        long from = end;
        long size = start.length;
        write(start, start.length, size);
        for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
            size += read;
            write(buffer, read, size);
        }
        if (kept + size > mostBytes) {
            end = from;
            return new Kept(size, null);
        }
        kept += size;
        long length = size;
        return new Kept(size, () -> new Slice(file(), from, length));
    }

    private void write(byte[] bytes, int length, long size) throws IOException {
        if (kept + size > mostBytes) {
            return;
        }
        try {
            ByteBuffer waiting = ByteBuffer.wrap(bytes, 0, length);
            while (waiting.hasRemaining()) {
                end += file().write(waiting, end);
            }
        } catch (IOException e) {
            throw new SpoolFailed(e);
        }
    }

    private FileChannel file() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            Path path = Files.createTempFile("care-mail-", ".parts");
            open = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            channel = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    /** Reads a stretch of the temporary file by position, so that several can be read at once. */
    private static final class Slice extends InputStream {
        private final FileChannel file;
        private long position;
        private long left;

        Slice(FileChannel file, long from, long length) {
            this.file = file;
            this.position = from;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0 || length == 0) {
                return length == 0 ? 0 : -1;
            }
            int read = file.read(ByteBuffer.wrap(into, offset, (int) Math.min(length, left)), position);
            position += Math.max(read, 0);
            left -= Math.max(read, 0);
            return read;
        }
    }
}
