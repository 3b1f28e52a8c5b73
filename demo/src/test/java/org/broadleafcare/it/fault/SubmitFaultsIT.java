package org.broadleafcare.it.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.persistence.PersistenceException;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.it.fault.Fault.Crash;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.domain.TicketMessageImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.orm.jpa.JpaSystemException;

/** Every step between a shopper's submit and the commit: all of it or nothing. */
@FaultTest
class SubmitFaultsIT {
    private static final List<String> TABLES =
            List.of("CARE_TICKET", "CARE_TICKET_MESSAGE", "CARE_ATTACHMENT", "CARE_EVENT", "CARE_MAIL", "CARE_TASK");

    private final FaultNode node;
    private final String email = FaultNode.anAddress();

    SubmitFaultsIT(FaultNode node) {
        this.node = node;
    }

    static Stream<Fault> stepsOfTheSubmit() {
        return Stream.of(
                Fault.before("careTicketStore", "add").with(TicketImpl.class),
                Fault.after("careTicketStore", "add").with(TicketImpl.class),
                Fault.after("careTicketStore", "add").with(TicketMessageImpl.class),
                Fault.before("careFileStore", "put"),
                Fault.after("careFileStore", "put"),
                Fault.after("careTicketStore", "add").with(AttachmentImpl.class),
                Fault.after("careTicketStore", "flush"),
                Fault.logging("ticket.created"),
                Fault.logging("mail.queued"),
                Fault.beforeCommit());
    }

    @ParameterizedTest
    @MethodSource("stepsOfTheSubmit")
    void nothingIsLeftAndTheSameFormSentAgainOpensOneTicket(Fault fault) throws Exception {
        NewTicket question = node.question(email);
        Map<String, Integer> before = rows();
        node.faults().strike(fault);

        assertThatThrownBy(() -> node.open(question)).isInstanceOf(Crash.class);

        assertThat(rows()).isEqualTo(before);
        node.sweep();
        assertThat(node.files()).hasSize(node.rows("CARE_ATTACHMENT"));
        assertOneTicketWithItsMail(question, node.open(question));
    }

    @ParameterizedTest
    @MethodSource("stepsOfTheSubmit")
    void aConflictAtAnyStepIsTriedAgainWithoutTheShopperNoticing(Fault fault) throws Exception {
        NewTicket question = node.question(email);
        node.faults().strike(fault.throwing(new CannotAcquireLockException("somebody else was faster")));

        TicketView ticket = node.open(question);

        assertThat(node.faults().haveStruck()).isTrue();
        assertOneTicketWithItsMail(question, ticket);
        node.sweep();
        assertThat(node.files()).hasSize(node.rows("CARE_ATTACHMENT"));
    }

    @Test
    void ticketAndFilesStayWhenTheDatabaseCommitsButItsAnswerIsLost() throws Exception {
        NewTicket question = node.question(email);
        node.faults()
                .strike(Fault.afterCommit()
                        .throwing(new JpaSystemException(new PersistenceException("connection lost"))));

        TicketView ticket = node.open(question);

        assertThat(node.faults().haveStruck()).isTrue();
        assertOneTicketWithItsMail(question, ticket);
    }

    @Test
    void bytesOfAProcessThatDiedAreSwept() throws Exception {
        NewTicket question = node.question(email);
        int kept = node.rows("CARE_ATTACHMENT");
        node.sweep();
        node.faults()
                .strike(
                        Fault.logging("ticket.created"),
                        Fault.before("careFileStore", "delete"),
                        Fault.before("careFileStore", "delete"));

        assertThatThrownBy(() -> node.open(question)).isInstanceOf(Crash.class);
        assertThat(node.files()).hasSize(kept + 2);
        node.sweep();

        assertThat(node.files()).hasSize(kept);
    }

    @Test
    void theMailWaitsForARunnerThatWasNotThereAtTheCommit() throws Exception {
        SmartLifecycle runner = node.bean("careTaskRunner", SmartLifecycle.class);
        NewTicket question = node.question(email);
        runner.stop();
        try {
            node.open(question);
            assertThat(node.rows("CARE_TASK where task_name = 'mail.send'")).isEqualTo(1);
            assertThat(node.smtp().messageIdsTo(email)).isEmpty();
        } finally {
            runner.start();
        }
        assertOneTicketWithItsMail(question, node.open(question));
    }

    private void assertOneTicketWithItsMail(NewTicket question, TicketView ticket) throws Exception {
        assertThat(node.rows("CARE_TICKET where SUBMISSION_KEY = ?", Objects.requireNonNull(question.submissionKey())))
                .isEqualTo(1);
        assertThat(node.rows("CARE_TICKET_MESSAGE where TICKET_ID = ?", ticket.id()))
                .isEqualTo(1);
        List<String> keys = node.jdbc()
                .queryForList(
                        "select STORE_KEY from CARE_ATTACHMENT where TICKET_ID = ? order by FILE_NAME",
                        String.class,
                        ticket.id());
        assertThat(keys).hasSize(2);
        try (InputStream bytes = node.bean("careFileStore", FileStore.class).open(keys.get(0))) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("written in one.txt");
        }
        node.workUntil(
                "mail.send",
                () -> node.rows("CARE_MAIL where TICKET_ID = ? and STATE = 'SENT'", ticket.id()) == 1
                        && node.rows("CARE_TASK where task_name = 'mail.send'") == 0);
        assertThat(node.smtp().messageIdsTo(email)).hasSize(1);
        assertThat(node.jdbc()
                        .queryForList(
                                "select TYPE from CARE_EVENT where SUBJECT_TYPE = 'ticket' and SUBJECT_ID = ?",
                                String.class,
                                ticket.id()))
                .containsExactlyInAnyOrder("ticket.created", "ticket.attachment_added", "mail.queued", "mail.sent");
    }

    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new TreeMap<>();
        TABLES.forEach(table -> rows.put(
                table, node.rows(table + (table.equals("CARE_TASK") ? " where task_name = 'mail.send'" : ""))));
        return rows;
    }
}
