package org.broadleafcare.common.file.service;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.file.spi.FileOwner;
import org.junit.jupiter.api.Test;

class FileSweepTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final FileStore store = mock(FileStore.class);
    private final FileOwner tickets = mock(FileOwner.class);
    private final FileOwner mails = mock(FileOwner.class);
    private final FileSweep sweep =
            new FileSweep(store, () -> List.of(tickets, mails), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void deletesOnlyBytesThatNobodyPointsTo() throws Exception {
        holds("used", "orphan", "raw");
        when(tickets.usedKeys(any())).thenReturn(Set.of("used"));
        when(mails.usedKeys(any())).thenReturn(Set.of("raw"));

        sweep.run();

        verify(store).delete("orphan");
        verify(store, never()).delete("used");
        verify(store, never()).delete("raw");
        verify(store).forEachKey(eq(NOW.minus(Duration.ofHours(24))), any());
    }

    @Test
    void sweepsNothingWhenOneOwnerCannotSay() throws Exception {
        holds("a", "b");
        when(mails.usedKeys(any())).thenThrow(new IllegalStateException("no database"));

        assertThatIllegalStateException().isThrownBy(sweep::run);

        verify(store, never()).delete(any());
    }

    @Test
    void asksInBatches() throws Exception {
        holds(IntStream.range(0, 1100).mapToObj(Integer::toString).toArray(String[]::new));

        sweep.run();

        verify(tickets, times(3)).usedKeys(any());
        verify(store, times(1100)).delete(any());
        verify(tickets, never()).usedKeys(argThat(keys -> keys != null && keys.size() > 500));
    }

    private void holds(String... keys) throws Exception {
        doAnswer(call -> {
                    Consumer<String> each = call.getArgument(1);
                    List.of(keys).forEach(each);
                    return null;
                })
                .when(store)
                .forEachKey(any(), any());
    }
}
