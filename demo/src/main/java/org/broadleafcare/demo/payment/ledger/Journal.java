package org.broadleafcare.demo.payment.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The ledger's file: lines that are only ever appended, each on the disk before anybody hears of it. A line cut short by a
 * crash is dropped at the next start; nobody was told of it.
 */
final class Journal implements AutoCloseable {
    private static final int LOCK_TRIES = 50;
    private static final long LOCK_PAUSE_MILLIS = 100;

    private final FileChannel file;

    private Journal(FileChannel file) {
        this.file = file;
    }

    /** Waits a moment for a process that is just ending; two ledgers never share a file. */
    static Journal open(Path path) throws IOException, InterruptedException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        for (int tries = 0; tries < LOCK_TRIES; tries++) {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return new Journal(file);
            }
            Thread.sleep(LOCK_PAUSE_MILLIS);
        }
        file.close();
        throw new IOException("another ledger uses " + path);
    }

    /** All whole lines, oldest first; what follows the last whole line is cut off. */
    List<Fields> read(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        List<Fields> lines = new ArrayList<>();
        int begin = 0;
        for (int end = begin; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                String line = new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
                if (!isWhole(line)) {
                    break;
                }
                lines.add(Fields.parse(line.substring(line.indexOf(' ') + 1)));
                begin = end + 1;
            }
        }
        file.truncate(begin);
        file.position(begin);
        return lines;
    }

    /** Returns when the line is on the disk. A line that cannot be written leaves nothing behind. */
    void append(Fields fields) {
        String line = fields.toString();
        long begin = position();
        ByteBuffer bytes = ByteBuffer.wrap((sum(line) + " " + line + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            cutOff(begin);
            throw new UncheckedIOException("The ledger's file cannot be written", e);
        }
    }

    private long position() {
        try {
            return file.position();
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's file cannot be written", e);
        }
    }

    /** Half a line in the middle would hide every later one from the next start: better no ledger than such a one. */
    private void cutOff(long begin) {
        try {
            file.truncate(begin);
            file.position(begin);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static boolean isWhole(String line) {
        int space = line.indexOf(' ');
        return space > 0 && line.substring(0, space).equals(sum(line.substring(space + 1)));
    }

    private static String sum(String line) {
        CRC32 sum = new CRC32();
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
