package org.broadleafcare.channel.email.mime.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Unpacks the RTF of PR_RTF_COMPRESSED ([MS-OXRTFCP]). */
final class CompressedRtf {

    private static final int LZFU = 0x75465a4c;
    private static final int MELA = 0x414c454d;
    private static final int LARGEST = 8_000_000;
    /** What the dictionary holds at first, [MS-OXRTFCP] 2.1.2.1. */
    private static final byte[] START = ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss"
                    + " \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0"
                    + "\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
            .getBytes(StandardCharsets.US_ASCII);

    private CompressedRtf() {}

    /** The RTF, at most 8 MB of it. */
    static byte[] unpack(byte[] packed) throws Bytes.Broken {
        Bytes in = new Bytes(packed);
        in.i32();
        int size = in.i32();
        int kind = in.i32();
        in.i32();
        if (kind == MELA) {
            return in.take(Math.max(0, Math.min(size, in.left())));
        }
        if (kind != LZFU) {
            throw new Bytes.Broken("Neither packed nor plain");
        }
        return unpack(in);
    }

    private static byte[] unpack(Bytes in) throws Bytes.Broken {
        byte[] dictionary = Arrays.copyOf(START, 4096);
        int write = START.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (in.left() > 0 && out.size() < LARGEST) {
            int control = in.u8();
            for (int bit = 0; bit < 8 && in.left() > 0; bit++) {
                if ((control >> bit & 1) == 0) {
                    write = put(in.u8(), dictionary, write, out);
                    continue;
                }
                int reference = in.u8() << 8 | in.u8();
                int from = reference >> 4;
                if (from == write) {
                    return out.toByteArray();
                }
                for (int i = 0; i < (reference & 15) + 2; i++) {
                    write = put(dictionary[from + i & 4095], dictionary, write, out);
                }
            }
        }
        return out.toByteArray();
    }

    private static int put(int value, byte[] dictionary, int write, ByteArrayOutputStream out) {
        dictionary[write] = (byte) value;
        out.write(value);
        return write + 1 & 4095;
    }
}
