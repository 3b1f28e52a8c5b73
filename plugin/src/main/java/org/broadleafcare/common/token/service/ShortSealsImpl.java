package org.broadleafcare.common.token.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.broadleafcare.common.token.ShortSeals;

/** HMAC-SHA256 of label and id, cut to its first 80 bits. */
final class ShortSealsImpl implements ShortSeals {

    private static final Pattern SEAL = Pattern.compile("([1-9a-z][0-9a-z]{0,12})\\.([a-z2-7]{16})");
    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int MAC_BYTES = 10;

    private final KeyRing keys;

    ShortSealsImpl(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public String seal(String label, long id) {
        if (id <= 0) {
            throw new IllegalArgumentException("Only numbers above 0 are sealed: " + id);
        }
        String number = Long.toString(id, Character.MAX_RADIX);
        return number + "." + mac(keys.signing(), label, number);
    }

    @Override
    public OptionalLong open(String label, String text) {
        Matcher parts = SEAL.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        String number = parts.group(1);
        byte[] given = parts.group(2).getBytes(StandardCharsets.US_ASCII);
        return keys.any(key ->
                        MessageDigest.isEqual(given, mac(key, label, number).getBytes(StandardCharsets.US_ASCII)))
                ? OptionalLong.of(Long.parseLong(number, Character.MAX_RADIX))
                : OptionalLong.empty();
    }

    private static String mac(KeyRing.Key key, String label, String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
            // Signed links put a purpose before the first line break, too: "short:" keeps the two apart.
            return base32(mac.doFinal(("short:" + label + "\n" + number).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }

    private static String base32(byte[] mac) {
        StringBuilder text = new StringBuilder(MAC_BYTES * 8 / 5);
        int bits = 0;
        int held = 0;
        for (int i = 0; i < MAC_BYTES; i++) {
            held = held << 8 | mac[i] & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE_32.charAt(held >> bits & 31));
            }
        }
        return text.toString();
    }
}
