package org.broadleafcare.it.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.service.Sequencer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A sequencer that breaks down while it gives positions: no hole, no position twice, nothing left without one. */
@FaultTest
class SequencerFaultsIT {
    private static final int EVENTS = 7;

    private final FaultNode node;
    private final SmartLifecycle usual;

    SequencerFaultsIT(FaultNode node) {
        this.node = node;
        this.usual = node.bean("careSequencer", SmartLifecycle.class);
    }

    @BeforeEach
    void stopTheUsualSequencer() {
        await().until(() -> pending() == 0);
        usual.stop();
    }

    @AfterEach
    void startItAgain() {
        usual.start();
    }

    static Stream<Fault> steps() {
        return Stream.of(
                Fault.before("connection", "setAutoCommit"),
                Fault.before("statement", "executeBatch"),
                Fault.after("statement", "executeBatch"),
                Fault.after("statement", "executeUpdate"),
                Fault.before("connection", "commit"),
                Fault.after("connection", "commit"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void positionsStayWithoutHoleAndDouble(Fault fault) {
        writeEvents();
        node.faults().strike(fault);
        Sequencer faulty = new Sequencer(new Watched(node.dataSource(), node.faults()), 10);
        faulty.start();
        try {
            await().until(node.faults()::haveStruck);
            writeEvents();
            await().until(() -> {
                faulty.wake();
                return pending() == 0;
            });
        } finally {
            faulty.stop();
        }

        List<Long> positions =
                node.jdbc().queryForList("select POSITION from CARE_EVENT order by POSITION", Long.class);
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, positions.size()).boxed().toList());
        assertThat(node.jdbc()
                        .queryForObject("select LAST_POSITION from CARE_SEQUENCER where NAME = 'events'", Long.class))
                .isEqualTo(positions.size());
    }

    private void writeEvents() {
        EventLog log = node.bean("careEventLog", EventLog.class);
        new TransactionTemplate(node.bean("blTransactionManager", PlatformTransactionManager.class)).execute(status -> {
            for (int number = 0; number < EVENTS; number++) {
                log.append(new EventDraft("errand.noted", new Subject("errand", number), Actor.system(), Map.of()));
            }
            return null;
        });
    }

    private int pending() {
        return node.rows("CARE_EVENT where POSITION is null");
    }

    /** Gives the sequencer, which has transactions of its own, connections and statements that can fail. */
    private static final class Watched extends DelegatingDataSource {
        private final Faults faults;

        Watched(DataSource database, Faults faults) {
            super(database);
            this.faults = faults;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watched(super.getConnection(), Connection.class, "connection");
        }

        private <T> T watched(T real, Class<T> type, String name) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
                        faults.reach(name, method.getName(), false);
                        Object result = call(real, method, args);
                        faults.reach(name, method.getName(), true);
                        return result instanceof PreparedStatement statement
                                ? watched(statement, PreparedStatement.class, "statement")
                                : result;
                    }));
        }

        private static Object call(Object real, Method method, Object[] args) throws Throwable {
            try {
                return method.invoke(real, args);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }
}
