package org.broadleafcare.channel.email.mime.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes RFC 2047 encoded words, also where they are not allowed: in quotes, with blanks inside, glued to other text. A
 * character that was cut in two between neighbouring words is put together again.
 */
public final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*)\\?=");

    private EncodedWords() {}

    /** The text with every encoded word decoded; anything else stays as it is. */
    public static String decode(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        Matcher words = WORD.matcher(text);
        StringBuilder decoded = new StringBuilder(text.length());
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        while (words.find()) {
            String between = text.substring(end, words.start());
            String itsCharset = withoutLanguage(words.group(1));
            boolean goesOn = end > 0 && between.isBlank();
            if (!goesOn || !itsCharset.equals(charset)) {
                flush(pending, charset, decoded);
                decoded.append(goesOn ? "" : between);
            }
            charset = itsCharset;
            pending.writeBytes(bytes(words.group(2), words.group(3)));
            end = words.end();
        }
        flush(pending, charset, decoded);
        return decoded.append(text, end, text.length()).toString();
    }

    private static void flush(ByteArrayOutputStream pending, String charset, StringBuilder decoded) {
        if (pending.size() > 0) {
            decoded.append(Charsets.decode(pending.toByteArray(), charset).text());
            pending.reset();
        }
    }

    /** RFC 2231 lets a language follow the name: {@code utf-8*en}. */
    private static String withoutLanguage(String charset) {
        int star = charset.indexOf('*');
        return (star < 0 ? charset : charset.substring(0, star)).toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(String encoding, String text) {
        return encoding.equalsIgnoreCase("b") ? base64(text) : quoted(text);
    }

    private static byte[] base64(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/')) {
                letters.append(c);
            }
        }
        // A single letter left over holds no whole byte.
        letters.setLength(letters.length() - (letters.length() % 4 == 1 ? 1 : 0));
        return Base64.getDecoder().decode(letters.toString());
    }

    private static byte[] quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int hex = c == '=' && i + 2 < text.length() ? hex(text.charAt(i + 1), text.charAt(i + 2)) : -1;
            if (hex >= 0) {
                bytes.write(hex);
                i += 2;
            } else {
                bytes.writeBytes((c == '_' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(char high, char low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
