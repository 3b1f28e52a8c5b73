package org.broadleafcare.channel.email.mime.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes of mails into text. What a mail says about its character set is often a little wrong (a Windows set under
 * its ISO name) and sometimes entirely: then the bytes decide.
 */
public final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Names that mean more than they say (WHATWG Encoding, and what Japanese and Korean mail programs write). */
    private static final Map<String, String> WIDER = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("ansi_x3.4-1968", "windows-1252"),
            Map.entry("cp-1252", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("iso-8859-6-i", "iso-8859-6"),
            Map.entry("iso-8859-6-e", "iso-8859-6"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("cp50220", "x-windows-iso2022jp"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-8mb4", "UTF-8"),
            Map.entry("unicode", "UTF-16"));

    private Charsets() {}

    /**
     * Text of bytes.
     *
     * @param asDeclared false when the bytes were something else than the mail says
     */
    public record Decoded(String text, boolean asDeclared) {}

    /** Decodes what the mail says is in this character set; null or an unknown one: as the bytes look. Never fails. */
    public static Decoded decode(byte[] bytes, @Nullable String declared) {
        String name = declared == null ? "" : declared.strip().toLowerCase(Locale.ROOT);
        if (name.equals("utf-7") || name.equals("unicode-1-1-utf-7") || name.equals("csunicode11utf7")) {
            return new Decoded(Utf7.decode(bytes), true);
        }
        Charset charset = named(name).orElse(null);
        if (charset == null) {
            return new Decoded(guess(bytes, null), name.isEmpty());
        }
        if (charset.equals(WINDOWS_1252) && isUnmistakablyUtf8(bytes)) {
            return new Decoded(strictly(bytes, StandardCharsets.UTF_8).orElseThrow(), false);
        }
        Optional<String> strict = strictly(bytes, charset);
        return strict.map(text -> new Decoded(withoutMark(text), true))
                .orElseGet(() -> new Decoded(guess(bytes, charset), false));
    }

    /** The character set of that name, or the wider one that is meant; empty when Java has none. */
    public static Optional<Charset> named(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(WIDER.getOrDefault(lower, lower)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static String guess(byte[] bytes, @Nullable Charset declared) {
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent() && !hasEscapes(bytes)) {
            return withoutMark(utf8.get());
        }
        if (declared != null && isNearly(bytes, declared)) {
            return withoutMark(new String(bytes, declared));
        }
        return detected(bytes)
                .flatMap(charset -> strictly(bytes, charset))
                .orElseGet(() -> new String(
                        bytes, isNearly(bytes, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : WINDOWS_1252));
    }

    private static Optional<Charset> detected(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > 16_384 ? Arrays.copyOf(bytes, 16_384) : bytes);
        CharsetMatch match = detector.detect();
        return match == null ? Optional.empty() : named(match.getName());
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** One broken character among many good ones: cut off, or bitten by a server on the way. */
    private static boolean isNearly(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long foreign = text.chars().filter(c -> c > 127).count();
        return broken <= Math.max(1, foreign / 20) && foreign > broken;
    }

    /** Two or more sequences of several bytes, all well formed, are no accident in a western single-byte text. */
    private static boolean isUnmistakablyUtf8(byte[] bytes) {
        int leads = 0;
        for (byte b : bytes) {
            leads += (b & 0xc0) == 0xc0 ? 1 : 0;
        }
        return leads >= 2 && strictly(bytes, StandardCharsets.UTF_8).isPresent();
    }

    private static boolean hasEscapes(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x1b && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
