package org.broadleafcare.channel.email.mime.tnef;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Properties of a message or an attachment, by number ([MS-OXTNEF] 2.1.3.4); those with names by theirs. */
final class MapiProperties {

    private static final int MOST = 5000;
    private static final int NAMED = 0x10000;
    private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

    private final Map<Integer, byte[]> values = new HashMap<>();
    private final Map<Integer, Integer> types = new HashMap<>();
    private final Charset charset;

    private MapiProperties(Charset charset) {
        this.charset = charset;
    }

    static MapiProperties none() {
        return new MapiProperties(StandardCharsets.US_ASCII);
    }

    static MapiProperties read(byte[] block, Charset charset) throws Bytes.Broken {
        MapiProperties properties = new MapiProperties(charset);
        Bytes bytes = new Bytes(block);
        int count = Math.min(bytes.i32(), MOST);
        for (int i = 0; i < count && bytes.left() >= 4; i++) {
            properties.readOne(bytes);
        }
        return properties;
    }

    /** Number of a property in the set of appointments, as one of ours. */
    static int named(int id) {
        return NAMED + id;
    }

    private void readOne(Bytes bytes) throws Bytes.Broken {
        int type = bytes.u16();
        int id = bytes.u16();
        int key = id >= 0x8000 ? name(bytes) : id;
        boolean many = (type & 0x1000) != 0;
        int plainType = type & ~0x1000;
        boolean variable = plainType == 0x1e || plainType == 0x1f || plainType == 0x102 || plainType == 0x0d;
        int count = many || variable ? Math.min(bytes.i32(), bytes.left()) : 1;
        for (int i = 0; i < count; i++) {
            byte[] value = bytes.takePadded(variable ? bytes.length() : size(plainType));
            values.putIfAbsent(key, value);
            types.putIfAbsent(key, plainType);
        }
    }

    /** The number of a named property; those named by words do not matter to us. */
    private static int name(Bytes bytes) throws Bytes.Broken {
        bytes.take(16);
        if (bytes.i32() == 0) {
            return NAMED + bytes.i32();
        }
        bytes.takePadded(bytes.length());
        return -1;
    }

    private static int size(int type) throws Bytes.Broken {
        return switch (type) {
            case 0x00, 0x01 -> 0;
            case 0x02, 0x03, 0x04, 0x0a, 0x0b -> 4;
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> 16;
            default -> throw new Bytes.Broken("Unknown type " + type);
        };
    }

    byte @Nullable [] binary(int id) {
        return values.get(id);
    }

    @Nullable
    String text(int id) {
        byte[] value = values.get(id);
        if (value == null) {
            return null;
        }
        String text = new String(value, types.getOrDefault(id, 0) == 0x1f ? StandardCharsets.UTF_16LE : charset);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    int number(int id) {
        byte[] value = values.get(id);
        try {
            return value == null ? 0 : new Bytes(value).i32();
        } catch (Bytes.Broken e) {
            return 0;
        }
    }

    boolean isTrue(int id) {
        return (number(id) & 0xffff) != 0;
    }

    @Nullable
    Instant time(int id) {
        byte[] value = values.get(id);
        try {
            long hundredNanoseconds = value == null ? 0 : new Bytes(value).i64();
            return hundredNanoseconds <= 0
                    ? null
                    : Instant.ofEpochSecond(
                            hundredNanoseconds / 10_000_000 - SECONDS_FROM_1601_TO_1970,
                            hundredNanoseconds % 10_000_000 * 100);
        } catch (Bytes.Broken e) {
            return null;
        }
    }
}
