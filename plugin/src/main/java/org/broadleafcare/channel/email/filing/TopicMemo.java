package org.broadleafcare.channel.email.filing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.broadleafcare.ticket.topic.Topic;
import org.broadleafcare.ticket.topic.Topics;

/** Topics of accounts, which hardly ever change, read once a minute. */
final class TopicMemo {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Topics topics;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Optional<Topic> topic, Instant readAt) {}

    TopicMemo(Topics topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    Optional<Topic> byCode(String code) {
        Instant now = clock.instant();
        Known last = known.get(code);
        if (last == null || last.readAt().plus(FRESH).isBefore(now)) {
            last = new Known(topics.byCode(code), now);
            known.put(code, last);
        }
        return last.topic();
    }
}
