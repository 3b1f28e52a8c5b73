package org.broadleafcare.channel.email.mime.text;

import java.nio.charset.StandardCharsets;

/** Decodes UTF-7 (RFC 2152), which Java does not know. Never fails: what is no UTF-7 stays as it is. */
final class Utf7 {

    private static final String BASE_64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7() {}

    static String decode(byte[] bytes) {
        String ascii = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder text = new StringBuilder(ascii.length());
        int i = 0;
        while (i < ascii.length()) {
            char c = ascii.charAt(i++);
            if (c != '+') {
                text.append(c);
            } else if (i < ascii.length() && ascii.charAt(i) == '-') {
                text.append('+');
                i++;
            } else {
                i = shifted(ascii, i, text);
            }
        }
        return text.toString();
    }

    /** Appends a run of base 64 that starts here; returns where plain text goes on. */
    private static int shifted(String ascii, int start, StringBuilder text) {
        int i = start;
        int held = 0;
        int bits = 0;
        for (; i < ascii.length() && BASE_64.indexOf(ascii.charAt(i)) >= 0; i++) {
            held = held << 6 | BASE_64.indexOf(ascii.charAt(i));
            bits += 6;
            if (bits >= 16) {
                bits -= 16;
                text.append((char) (held >> bits & 0xffff));
                held &= (1 << bits) - 1;
            }
        }
        if (i == start) {
            text.append('+');
        }
        return i < ascii.length() && i > start && ascii.charAt(i) == '-' ? i + 1 : i;
    }
}
