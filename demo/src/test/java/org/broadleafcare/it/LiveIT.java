package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Polling and pushing keep the same promise: who goes on from a position misses nothing and sees nothing twice. */
@ShopTest
class LiveIT {
    private static final int TRANSACTIONS = 30;
    private static final int NODES = 2;

    private final ShopSide site;
    private final ShopSide admin;
    private final AdminClient agent;
    private final String adminUrl;

    LiveIT(RunningShop shop) {
        site = new ShopSide(shop.site());
        admin = new ShopSide(shop.admin());
        adminUrl = shop.adminUrl();
        agent = new AdminClient(adminUrl).signIn(DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);
    }

    enum Way {
        POLLED {
            @Override
            List<Long> read(AdminClient agent, long after, int count) {
                List<Long> seen = new ArrayList<>();
                long position = after;
                while (seen.size() < count) {
                    JsonNode page = agent.json(agent.get("/events?limit=7&after=" + position));
                    page.path("events")
                            .forEach(event -> seen.add(event.path("position").asLong()));
                    position = page.path("position").asLong();
                }
                return seen;
            }
        },
        PUSHED {
            @Override
            List<Long> read(AdminClient agent, long after, int count) {
                return take(agent, count, "/events/stream?after=" + after);
            }
        },
        PUSHED_WITH_BROKEN_LINES {
            @Override
            List<Long> read(AdminClient agent, long after, int count) {
                List<Long> seen = new ArrayList<>();
                long last = after;
                while (seen.size() < count) {
                    String from = Long.toString(last);
                    List<Long> some = take(
                            agent,
                            Math.min(9, count - seen.size()),
                            "/events/stream?after=" + after,
                            "Last-Event-ID",
                            from);
                    seen.addAll(some);
                    last = some.get(some.size() - 1);
                }
                return seen;
            }
        };

        abstract List<Long> read(AdminClient agent, long after, int count);

        private static List<Long> take(AdminClient agent, int count, String path, String... headers) {
            List<Long> seen = new ArrayList<>();
            try (Stream<String> lines = agent.listen(path, headers)) {
                for (Iterator<String> line = lines.iterator(); seen.size() < count && line.hasNext(); ) {
                    String text = line.next();
                    if (text.startsWith("id: ")) {
                        seen.add(Long.parseLong(text.substring(4)));
                    }
                }
            }
            return seen;
        }
    }

    @ParameterizedTest
    @EnumSource
    void readerMissesNothingAndSeesNothingTwiceWhileTwoNodesWrite(Way way) throws Exception {
        long start = log(admin).head();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Future<List<Long>> reader = threads.submit(() -> way.read(agent, start, TRANSACTIONS * NODES));
            List<Future<?>> writers = List.of(threads.submit(() -> write(site)), threads.submit(() -> write(admin)));
            for (Future<?> writer : writers) {
                writer.get();
            }

            List<Long> expected = LongStream.rangeClosed(start + 1, start + TRANSACTIONS * NODES)
                    .boxed()
                    .toList();
            assertThat(reader.get()).containsExactlyElementsOf(expected);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void onlyAgentsListen() {
        AdminClient nobody = new AdminClient(adminUrl);

        assertThat(nobody.get("/events/stream").statusCode()).isEqualTo(401);
        assertThat(nobody.json(nobody.get("/events/stream")).path("code").asText())
                .isEqualTo("not_signed_in");
    }

    @Test
    void eventsCarryTheNumberOfTheirTicket() {
        try (Stream<String> lines = agent.listen("/events/stream?after=0")) {
            assertThat(lines.filter(line -> line.startsWith("data: ") && line.contains("ticket.created"))
                            .findFirst())
                    .hasValueSatisfying(line -> assertThat(line).containsPattern("\"number\":\"\\d+\""));
        }
    }

    private static void write(ShopSide node) {
        for (int i = 0; i < TRANSACTIONS; i++) {
            Subject subject = new Subject("errand", i);
            node.inTransaction(
                    () -> log(node).append(new EventDraft("errand.noted", subject, Actor.system(), Map.of())));
        }
    }

    private static EventLog log(ShopSide node) {
        return node.bean("careEventLog", EventLog.class);
    }
}
