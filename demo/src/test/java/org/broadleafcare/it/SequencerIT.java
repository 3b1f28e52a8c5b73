package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.EventWake;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.demo.RunningShop;
import org.junit.jupiter.api.Test;

/** Storefront and admin are two nodes: ids in blocks of their own, a sequencer each, one database. */
@ShopTest
class SequencerIT {

    private static final int WRITERS_PER_NODE = 4;
    private static final int TRANSACTIONS_PER_WRITER = 40;

    private final ShopSide site;
    private final ShopSide admin;
    private final AtomicLong nextSubject = new AtomicLong(System.nanoTime());
    private final Set<Long> committed = ConcurrentHashMap.newKeySet();

    SequencerIT(RunningShop shop) {
        site = new ShopSide(shop.site());
        admin = new ShopSide(shop.admin());
    }

    @Test
    void noReaderMissesOrDoublesAnEventOfConcurrentWritersOnTwoNodes() throws Exception {
        long start = log(site).head();
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<List<LoggedEvent>>> readers = List.of(
                    threads.submit(() -> readAll(site, start, writing)),
                    threads.submit(() -> readAll(admin, start, writing)),
                    threads.submit(() -> readAll(admin, start, writing)));
            List<Future<Void>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS_PER_NODE; i++) {
                writers.add(threads.submit(writer(site, i)));
                writers.add(threads.submit(writer(admin, i)));
            }
            for (Future<Void> writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (Future<List<LoggedEvent>> reader : readers) {
                assertComplete(reader.get(), start);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void bothNodesLearnOfAnEventWhicheverWroteIt() {
        write(site, 1, false);
        EventWake siteWake = site.bean("careSequencer", EventWake.class);
        EventWake adminWake = admin.bean("careSequencer", EventWake.class);

        Awaitility.await().until(() -> pending() == 0);
        long head = log(site).head();

        Awaitility.await().until(() -> siteWake.knownHead() >= head && adminWake.knownHead() >= head);
    }

    @Test
    void factsAreATextThatPlainJdbcCanRead() {
        long subject = write(site, 1, false);

        assertThat(site.jdbc().queryForList("select FACTS from CARE_EVENT where SUBJECT_ID = ?", String.class, subject))
                .containsExactly("{\"nr\":0}");
    }

    private Callable<Void> writer(ShopSide node, int number) {
        return () -> {
            for (int i = 0; i < TRANSACTIONS_PER_WRITER; i++) {
                // Transactions of different length, some rolled back: neither ids nor commits come in order.
                long subject = write(node, 1 + (i + number) % 5, i % 7 == 3);
                if (i % 7 != 3) {
                    committed.add(subject);
                }
            }
            return null;
        };
    }

    /** One transaction with some events about a subject of its own. */
    private long write(ShopSide node, int count, boolean rollBack) {
        long subject = nextSubject.incrementAndGet();
        Runnable work = () -> {
            for (int nr = 0; nr < count; nr++) {
                log(node)
                        .append(new EventDraft(
                                "errand.noted", new Subject("errand", subject), Actor.system(), Map.of("nr", nr)));
                Thread.yield();
            }
        };
        if (rollBack) {
            node.rolledBack(work);
        } else {
            node.inTransaction(work);
        }
        return subject;
    }

    /** Reads on by position until nobody writes and nothing is pending any more. */
    private List<LoggedEvent> readAll(ShopSide node, long start, AtomicBoolean writing) {
        List<LoggedEvent> seen = new ArrayList<>();
        long position = start;
        while (true) {
            boolean last = !writing.get() && pending() == 0;
            List<LoggedEvent> page = log(node).after(position, 37);
            seen.addAll(page);
            if (page.isEmpty() && last) {
                return seen;
            }
            position = page.isEmpty()
                    ? position
                    : Objects.requireNonNull(page.get(page.size() - 1).position());
        }
    }

    private void assertComplete(List<LoggedEvent> seen, long start) {
        List<Long> positions = seen.stream().map(LoggedEvent::position).toList();
        assertThat(positions)
                .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, start + seen.size())
                        .boxed()
                        .toList());
        assertThat(seen).extracting(LoggedEvent::id).doesNotHaveDuplicates();
        assertThat(seen.stream().map(event -> event.subject().id()).filter(this::isMine))
                .containsAll(committed)
                .hasSize(Math.toIntExact(eventsOfMine()));
    }

    private boolean isMine(long subject) {
        return committed.contains(subject);
    }

    private long eventsOfMine() {
        return site
                .jdbc()
                .queryForList("select SUBJECT_ID from CARE_EVENT where SUBJECT_TYPE = 'errand'", Long.class)
                .stream()
                .filter(this::isMine)
                .count();
    }

    private int pending() {
        return site.jdbc().queryForObject("select count(*) from CARE_EVENT where POSITION is null", Integer.class);
    }

    private static EventLog log(ShopSide node) {
        return node.bean("careEventLog", EventLog.class);
    }
}
