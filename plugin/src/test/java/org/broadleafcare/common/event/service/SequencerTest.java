package org.broadleafcare.common.event.service;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class SequencerTest {

    private final DataSource database = emptyDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Sequencer sequencer = new Sequencer(database, 1000);

    @BeforeEach
    void createTables() {
        jdbc.execute("create table CARE_EVENT (EVENT_ID bigint primary key, POSITION bigint unique)");
        jdbc.execute("create table CARE_SEQUENCER (NAME varchar(40) primary key, LAST_POSITION bigint)");
        jdbc.execute("insert into CARE_SEQUENCER values ('events', 41)");
    }

    @Test
    void continuesAfterTheLastPositionInOrderOfIds() {
        jdbc.execute("insert into CARE_EVENT values (9, null), (7, null), (8, null), (1, 41)");

        assertThat(sequencer.runOnce()).isTrue();

        assertThat(jdbc.queryForList("select EVENT_ID from CARE_EVENT order by POSITION", Long.class))
                .containsExactly(1L, 7L, 8L, 9L);
        assertThat(jdbc.queryForObject("select max(POSITION) from CARE_EVENT", Long.class))
                .isEqualTo(44);
        assertThat(sequencer.knownHead()).isEqualTo(44);
    }

    @Test
    void worksOffMoreThanOneBatchInOneRound() {
        jdbc.execute("insert into CARE_EVENT select x, null from system_range(1, 1203)");

        sequencer.runOnce();

        assertThat(jdbc.queryForObject("select count(*) from CARE_EVENT where POSITION is null", Long.class))
                .isZero();
        assertThat(sequencer.knownHead()).isEqualTo(41 + 1203);
    }

    @Test
    void surelyTellsEachListenerEvenWhenOneOfThemFails() {
        long[] told = new long[1];
        sequencer.subscribe(head -> {
            throw new IllegalStateException("broken listener");
        });
        sequencer.subscribe(head -> told[0] = head);
        jdbc.execute("insert into CARE_EVENT values (1, null)");

        assertThat(sequencer.runOnce()).isTrue();

        assertThat(told[0]).isEqualTo(42);
    }

    @Test
    void isSilentWhereNothingIsNew() {
        sequencer.runOnce();
        int[] calls = new int[1];
        sequencer.subscribe(head -> calls[0]++);

        sequencer.runOnce();

        assertThat(calls[0]).isZero();
    }

    @Test
    void survivesAMissingTableAndGoesOnWhenItIsThere() {
        jdbc.execute("alter table CARE_EVENT rename to ELSEWHERE");
        assertThat(sequencer.runOnce()).isFalse();

        jdbc.execute("alter table ELSEWHERE rename to CARE_EVENT");
        jdbc.execute("insert into CARE_EVENT values (1, null)");

        assertThat(sequencer.runOnce()).isTrue();
        assertThat(sequencer.knownHead()).isEqualTo(42);
    }

    @Test
    void leavesNoThreadBehind() {
        long before = sequencerThreads();
        sequencer.start();
        assertThat(sequencer.isRunning()).isTrue();
        assertThat(sequencerThreads()).isEqualTo(before + 1);

        sequencer.stop();

        assertThat(sequencer.isRunning()).isFalse();
        assertThat(sequencerThreads()).isEqualTo(before);
    }

    private static long sequencerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("care-sequencer"))
                .count();
    }

    private static DataSource emptyDatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:sequencer" + System.nanoTime() + ";DB_CLOSE_DELAY=-1;MODE=LEGACY");
        return database;
    }
}
