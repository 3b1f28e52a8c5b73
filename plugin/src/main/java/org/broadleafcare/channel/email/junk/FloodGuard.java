package org.broadleafcare.channel.email.junk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadleafcare.channel.email.junk.dao.SenderDao;
import org.broadleafcare.common.settings.Settings;

/** Notices when one sender, or everybody at once, sends more than people do. */
public final class FloodGuard {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int FEWEST = 100;

    private final SenderDao rows;
    private final Settings settings;
    private final Clock clock;
    private volatile Counted counted = new Counted(0, Instant.EPOCH);

    private record Counted(long mails, Instant at) {}

    public FloodGuard(SenderDao rows, Settings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param mailId the mail in hand, which does not count */
    public SenderPast past(String email, long mailId) {
        Instant now = clock.instant();
        int most = Math.max(FEWEST, settings.get(JunkSettings.FLOOD_PER_SENDER));
        return new SenderPast(rows.recent(email, mailId, now.minus(HOUR), most), now);
    }

    /** Whether the sender has reached what one may send in an hour. */
    public boolean isFlood(SenderPast past) {
        return past.mails().size() >= settings.get(JunkSettings.FLOOD_PER_SENDER);
    }

    /** Whether so much comes in from everybody that unknown senders have to wait for a person. */
    public boolean isFlood() {
        Instant now = clock.instant();
        Counted last = counted;
        if (last.at().plus(FRESH).isBefore(now)) {
            last = new Counted(rows.countSince(now.minus(TEN_MINUTES)), now);
            counted = last;
        }
        return last.mails() > settings.get(JunkSettings.FLOOD_TOTAL);
    }
}
