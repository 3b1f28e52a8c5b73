package org.broadleafcare.channel.email.mime.tnef;

import java.util.Arrays;

/** Reads little-endian numbers from bytes. What goes beyond the end throws {@link Broken}. */
final class Bytes {

    private final byte[] bytes;
    private int position;

    /** The bytes are not what they should be. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        Broken(String what) {
            super(what);
        }
    }

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int left() {
        return bytes.length - position;
    }

    int u8() throws Broken {
        need(1);
        return bytes[position++] & 0xff;
    }

    int u16() throws Broken {
        return u8() | u8() << 8;
    }

    int i32() throws Broken {
        return u16() | u16() << 16;
    }

    long i64() throws Broken {
        return i32() & 0xffffffffL | (long) i32() << 32;
    }

    /** A length, which must be within what is left. */
    int length() throws Broken {
        int length = i32();
        need(length);
        return length;
    }

    byte[] take(int length) throws Broken {
        need(length);
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    /** Bytes and what fills them up to a multiple of four; the fill may be missing at the end. */
    byte[] takePadded(int length) throws Broken {
        byte[] taken = take(length);
        position += Math.min(-length & 3, left());
        return taken;
    }

    private void need(int length) throws Broken {
        if (length < 0 || length > left()) {
            throw new Broken("Ends at " + bytes.length);
        }
    }
}
