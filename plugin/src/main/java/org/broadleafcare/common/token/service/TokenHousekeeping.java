package org.broadleafcare.common.token.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadleafcare.common.task.Housekeeping;
import org.broadleafcare.common.token.dao.TokenDao;
import org.springframework.transaction.annotation.Transactional;

/** Forgets single-use tokens a month after they expired, and keys that no living token can need. */
@Transactional("blTransactionManager")
class TokenHousekeeping implements Housekeeping {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    private final TokenDao tokens;
    private final Clock clock;

    TokenHousekeeping(TokenDao tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tokens.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        tokens.removeExpiredBefore(now.minus(KEPT_AFTER_EXPIRY));
        tokens.removeKeysRetiredBefore(now.minus(TokensImpl.LONGEST_LIFE));
    }
}
