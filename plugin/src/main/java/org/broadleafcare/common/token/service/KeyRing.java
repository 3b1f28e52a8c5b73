package org.broadleafcare.common.token.service;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.broadleafcare.common.secret.SecretBox;
import org.broadleafcare.common.token.TokenKeys;
import org.broadleafcare.common.token.dao.TokenDao;
import org.broadleafcare.common.token.domain.TokenKeyImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The signing keys as this node knows them, read again every minute and when an unknown one turns up. Works in
 * transactions of its own: a key must be stored before a token signed by it leaves the house.
 */
final class KeyRing implements TokenKeys {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final int SECRET_BYTES = 32;
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** How soon a further unknown key makes us look again; forged tokens must not become queries. */
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(2);

    private final TokenDao keys;
    private final SecretBox secrets;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();
    private volatile Known known = new Known(Map.of(), null, Instant.EPOCH);

    /** A key with its secret in the clear. */
    record Key(String id, byte[] secret) {}

    private record Known(Map<String, Key> byId, @Nullable Key signing, Instant readAt) {}

    KeyRing(TokenDao keys, SecretBox secrets, Clock clock, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The key to sign with; makes the first one. */
    Key signing() {
        Key key = read(FRESH).signing();
        if (key != null) {
            return key;
        }
        // Two nodes may do this at the same moment: then there are two keys, and both are good.
        transaction.execute(status -> store(newKey()));
        return Optional.ofNullable(read(Duration.ZERO).signing())
                .orElseThrow(() -> new IllegalStateException("The new signing key is not in the database"));
    }

    Optional<Key> find(String id) {
        Key key = read(FRESH).byId().get(id);
        return Optional.ofNullable(
                key != null ? key : read(LOOK_AGAIN_AFTER).byId().get(id));
    }

    /** Whether any key passes; the keys are read again before the answer is no, for a key another node has just made. */
    boolean any(Predicate<Key> test) {
        return read(FRESH).byId().values().stream().anyMatch(test)
                || read(LOOK_AGAIN_AFTER).byId().values().stream().anyMatch(test);
    }

    @Override
    public String rotate() {
        TokenKeyImpl fresh = newKey();
        transaction.execute(status -> {
            keys.keys().forEach(key -> key.retire(clock.instant()));
            return store(fresh);
        });
        read(Duration.ZERO);
        return fresh.id();
    }

    @Override
    public void revoke(String keyId) {
        transaction.execute(status -> {
            TokenKeyImpl key = keys.key(keyId);
            if (key != null) {
                keys.remove(key);
            }
            return key;
        });
        read(Duration.ZERO);
    }

    private TokenKeyImpl newKey() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String id = new BigInteger(40, random).toString(36);
        return new TokenKeyImpl(id, secrets.seal(label(id), secret), clock.instant());
    }

    private TokenKeyImpl store(TokenKeyImpl key) {
        keys.add(key);
        return key;
    }

    private Known read(Duration maxAge) {
        Known current = known;
        Instant now = clock.instant();
        if (now.isBefore(current.readAt().plus(maxAge))) {
            return current;
        }
        List<TokenKeyImpl> rows = transaction.execute(status -> keys.keys());
        Known fresh = opened(rows == null ? List.of() : rows, now);
        known = fresh;
        return fresh;
    }

    private Known opened(List<TokenKeyImpl> rows, Instant now) {
        Map<String, Key> byId = new LinkedHashMap<>();
        Key signing = null;
        for (TokenKeyImpl row : rows) {
            Key key = opened(row);
            if (key != null) {
                byId.put(key.id(), key);
                signing = signing == null && !row.isRetired() ? key : signing;
            }
        }
        return new Known(Map.copyOf(byId), signing, now);
    }

    /** Null for a key sealed under a master key that is lost: its tokens are lost with it, new ones are not. */
    private @Nullable Key opened(TokenKeyImpl row) {
        try {
            return new Key(row.id(), secrets.open(label(row.id()), row.secret()));
        } catch (IllegalStateException e) {
            LOG.warn(
                    "Token key {} cannot be opened; is care.home or care.master-key another one than before?",
                    row.id());
            return null;
        }
    }

    private static String label(String keyId) {
        return "token-key:" + keyId;
    }
}
