package org.broadleafcare.channel.email.mime.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Writes winmail.dat files for tests, by the same pages of the specification. */
final class TnefWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static TnefWriter start() {
        TnefWriter writer = new TnefWriter();
        writer.bytes.writeBytes(
                numbers(6).putInt(0x223e9f78).putShort((short) 1).array());
        return writer;
    }

    TnefWriter codepage(int number) {
        return attribute(1, 0x69007, numbers(8).putInt(number).array());
    }

    TnefWriter attribute(int level, int id, byte[] data) {
        int sum = 0;
        for (byte b : data) {
            sum += b & 0xff;
        }
        bytes.writeBytes(
                numbers(9).put((byte) level).putInt(id).putInt(data.length).array());
        bytes.writeBytes(data);
        bytes.writeBytes(numbers(2).putShort((short) sum).array());
        return this;
    }

    TnefWriter properties(Consumer<Properties> fill) {
        return attribute(1, 0x69003, written(fill));
    }

    TnefWriter attachment(String title, byte[] data, Consumer<Properties> fill) {
        attribute(2, 0x69002, new byte[14]);
        attribute(2, 0x18010, (title + "\0").getBytes(StandardCharsets.ISO_8859_1));
        attribute(2, 0x6800f, data);
        return attribute(2, 0x69005, written(fill));
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** RTF in the packed form, though every character stands for itself. */
    static byte[] packed(String rtf) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] text = rtf.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < text.length; i++) {
            if (i % 8 == 0) {
                out.write(0);
            }
            out.write(text[i]);
        }
        return header(text.length, 0x75465a4c, out.toByteArray());
    }

    static byte[] unpacked(String rtf) {
        return header(rtf.length(), 0x414c454d, rtf.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] header(int size, int kind, byte[] content) {
        return numbers(16 + content.length)
                .putInt(content.length + 12)
                .putInt(size)
                .putInt(kind)
                .putInt(0)
                .put(content)
                .array();
    }

    private static byte[] written(Consumer<Properties> fill) {
        Properties properties = new Properties();
        fill.accept(properties);
        return numbers(4 + properties.bytes.size())
                .putInt(properties.count)
                .put(properties.bytes.toByteArray())
                .array();
    }

    private static ByteBuffer numbers(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** MAPI properties. */
    static final class Properties {
        private static final byte[] APPOINTMENT = HexFormat.of().parseHex("0220060000000000c000000000000046");

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int count;

        Properties unicode(int id, String text) {
            return variable(0x1f, id, (text + "\0").getBytes(StandardCharsets.UTF_16LE));
        }

        Properties binary(int id, byte[] value) {
            return variable(0x102, id, value);
        }

        Properties object(int id, byte[] value) {
            return variable(0x0d, id, value);
        }

        Properties time(int id, Instant time) {
            return begin(0x40, id).fileTime(time);
        }

        Properties namedTime(int name, Instant time) {
            begin(0x40, 0x8001);
            bytes.writeBytes(APPOINTMENT);
            bytes.writeBytes(numbers(8).putInt(0).putInt(name).array());
            return fileTime(time);
        }

        private Properties fileTime(Instant time) {
            bytes.writeBytes(numbers(8)
                    .putLong((time.getEpochSecond() + 11_644_473_600L) * 10_000_000)
                    .array());
            return this;
        }

        private Properties variable(int type, int id, byte[] value) {
            begin(type, id);
            bytes.writeBytes(numbers(8).putInt(1).putInt(value.length).array());
            bytes.writeBytes(value);
            bytes.writeBytes(new byte[-value.length & 3]);
            return this;
        }

        private Properties begin(int type, int id) {
            count++;
            bytes.writeBytes(
                    numbers(4).putShort((short) type).putShort((short) id).array());
            return this;
        }
    }
}
