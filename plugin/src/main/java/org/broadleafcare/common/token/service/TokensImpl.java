package org.broadleafcare.common.token.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.token.Tokens;
import org.broadleafcare.common.token.dao.TokenDao;
import org.broadleafcare.common.token.domain.TokenImpl;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Signed tokens are {@code key id . subject and expiry . HMAC-SHA256}, single-use ones 256 random bits. */
final class TokensImpl implements Tokens {

    /** Keys are kept this long after their retirement, so no token may live longer. */
    static final Duration LONGEST_LIFE = Duration.ofDays(400);

    private static final Pattern SIGNED =
            Pattern.compile("([a-z0-9]{1,20})\\.([A-Za-z0-9_-]{1,120})\\.([A-Za-z0-9_-]{43})");
    private static final Pattern SINGLE_USE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern CONTENT = Pattern.compile("([a-z][a-z0-9_-]{0,39}):(-?\\d{1,19}):(\\d{1,12})");

    private final KeyRing keys;
    private final TokenDao singleUse;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokensImpl(KeyRing keys, TokenDao singleUse, Clock clock) {
        this.keys = keys;
        this.singleUse = singleUse;
        this.clock = clock;
    }

    @Override
    public String sign(String purpose, Subject subject, Duration validFor) {
        KeyRing.Key key = keys.signing();
        String content =
                subject.type() + ":" + subject.id() + ":" + expiry(validFor).getEpochSecond();
        if (!CONTENT.matcher(content).matches()) {
            throw new IllegalArgumentException("Not a subject for a token: " + subject.type());
        }
        String body = encoded(content.getBytes(StandardCharsets.UTF_8));
        return key.id() + "." + body + "." + encoded(signature(key, purpose, body));
    }

    @Override
    public Optional<Subject> verify(String purpose, String token) {
        Matcher parts = SIGNED.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return keys.find(parts.group(1))
                .filter(key -> isSigned(key, purpose, parts.group(2), parts.group(3)))
                .flatMap(key -> unexpired(parts.group(2)));
    }

    @Override
    public String issueSingleUse(String purpose, Subject subject, Duration validFor) {
        requireTransaction();
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = encoded(secret);
        singleUse.add(new TokenImpl(purpose, Sha256.hex(token), subject, clock.instant(), expiry(validFor)));
        return token;
    }

    @Override
    public Optional<Subject> peek(String purpose, String token) {
        return SINGLE_USE.matcher(token).matches()
                ? singleUse.usable(purpose, Sha256.hex(token), clock.instant())
                : Optional.empty();
    }

    @Override
    public boolean isOut(String purpose, Subject subject) {
        return singleUse.anyUsable(purpose, subject, clock.instant());
    }

    @Override
    public Optional<Subject> redeem(String purpose, String token) {
        requireTransaction();
        Instant now = clock.instant();
        return peek(purpose, token).filter(subject -> singleUse.use(purpose, Sha256.hex(token), now));
    }

    private Instant expiry(Duration validFor) {
        if (validFor.isNegative() || validFor.isZero() || validFor.compareTo(LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException("A token lives up to " + LONGEST_LIFE.toDays() + " days: " + validFor);
        }
        return clock.instant().plus(validFor);
    }

    private Optional<Subject> unexpired(String body) {
        Matcher content = CONTENT.matcher(new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8));
        if (!content.matches()) {
            return Optional.empty();
        }
        Instant expiresAt = Instant.ofEpochSecond(Long.parseLong(content.group(3)));
        Subject subject = new Subject(content.group(1), Long.parseLong(content.group(2)));
        return Optional.of(subject).filter(any -> clock.instant().isBefore(expiresAt));
    }

    private static boolean isSigned(KeyRing.Key key, String purpose, String body, String signature) {
        // Compared in constant time: the time must not tell how much of a forgery was right.
        return MessageDigest.isEqual(
                signature(key, purpose, body), Base64.getUrlDecoder().decode(signature));
    }

    private static byte[] signature(KeyRing.Key key, String purpose, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
            return mac.doFinal((purpose + "\n" + key.id() + "." + body).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A single-use token needs a transaction");
        }
    }
}
