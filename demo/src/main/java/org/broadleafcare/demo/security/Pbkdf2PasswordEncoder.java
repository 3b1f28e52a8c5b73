package org.broadleafcare.demo.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.encoding.PasswordEncoder;

/**
 * PBKDF2 with HMAC-SHA256, 210 000 rounds (OWASP names 600 000 for SHA-256 and 210 000 for SHA-512; a demo on two cores takes
 * the lower one), a random salt per password and the account's id from the platform's salt source mixed in, so that a hash
 * moved to another account's row does not open it. Stored as {@code pbkdf2$rounds$salt$hash}.
 */
@SuppressWarnings("deprecation") // The platform's services ask for this old interface.
public final class Pbkdf2PasswordEncoder implements PasswordEncoder {
    private static final String PREFIX = "pbkdf2";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String encodePassword(String raw, @Nullable Object account) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return String.join(
                "$",
                PREFIX,
                Integer.toString(ROUNDS),
                text(salt),
                text(hash(raw, salt, String.valueOf(account), ROUNDS)));
    }

    @Override
    public boolean isPasswordValid(@Nullable String encoded, @Nullable String raw, @Nullable Object account) {
        if (encoded == null || raw == null) {
            return false;
        }
        String[] parts = encoded.split("\\$");
        if (parts.length != 4 || !parts[0].equals(PREFIX)) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] actual = hash(raw, salt, String.valueOf(account), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(Base64.getDecoder().decode(parts[3]), actual);
    }

    private static byte[] hash(String raw, byte[] salt, String account, int rounds) {
        byte[] id = account.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[salt.length + id.length];
        System.arraycopy(salt, 0, both, 0, salt.length);
        System.arraycopy(id, 0, both, salt.length, id.length);
        PBEKeySpec spec = new PBEKeySpec(raw.toCharArray(), both, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
