package org.broadleafcare.channel.email.inbound.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ids of accounts in one column, with commas. */
final class Copies {
    static final int LONGEST = 1000;

    private static final int LONGEST_ID = 20;

    private Copies() {}

    static List<Long> of(@Nullable String written) {
        return written == null || written.isEmpty()
                ? List.of()
                : Stream.of(written.split(",")).map(Long::valueOf).toList();
    }

    /** With one more; null when it is among them already, or no more fit. */
    static @Nullable String plus(@Nullable String written, long account) {
        if (of(written).contains(account)) {
            return null;
        }
        if (written == null || written.isEmpty()) {
            return Long.toString(account);
        }
        return written.length() + LONGEST_ID < LONGEST ? written + "," + account : null;
    }
}
