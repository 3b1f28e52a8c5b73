package org.broadleafcare.it.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.task.FailedTask;
import org.broadleafcare.common.task.FailedTasks;
import org.broadleafcare.it.fault.ScriptedSmtp.Answer;
import org.broadleafcare.ticket.TicketView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step between the commit and the note that the mail is sent: it goes out, with one Message-ID. */
@FaultTest
class MailFaultsIT {
    private final FaultNode node;
    private final FailedTasks failedTasks;
    private final String email = FaultNode.anAddress();

    MailFaultsIT(FaultNode node) {
        this.node = node;
        this.failedTasks = node.bean("careFailedTasks", FailedTasks.class);
    }

    static Stream<Fault> stepsBeforeTheServerIsAsked() {
        return Stream.of(
                Fault.before("careSendMail", "run"),
                Fault.before("careTicketMails", "content"),
                Fault.after("careTicketMails", "content"),
                Fault.before("blMailSender", "createMimeMessage"),
                Fault.before("blMailSender", "send"));
    }

    static Stream<Fault> stepsAfterTheServerHasTakenIt() {
        return Stream.of(Fault.after("blMailSender", "send"), Fault.logging("mail.sent"));
    }

    @ParameterizedTest
    @MethodSource("stepsBeforeTheServerIsAsked")
    void goesOutOnceWhenAStepBeforeTheServerFails(Fault fault) {
        node.faults().strike(fault);
        TicketView ticket = node.open(node.question(email));

        untilSent(ticket);

        assertThat(node.faults().haveStruck()).isTrue();
        assertThat(node.smtp().messageIdsTo(email)).hasSize(1);
        assertNotedOnce(ticket);
    }

    @ParameterizedTest
    @MethodSource("stepsAfterTheServerHasTakenIt")
    void goesOutAgainWithTheSameMessageIdWhenItIsNotNoted(Fault fault) {
        node.faults().strike(fault);
        TicketView ticket = node.open(node.question(email));

        untilSent(ticket);

        assertThat(node.faults().haveStruck()).isTrue();
        assertThat(node.smtp().messageIdsTo(email)).hasSize(2);
        assertThat(node.smtp().messageIdsTo(email).stream().distinct()).hasSize(1);
        assertNotedOnce(ticket);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"TAKE", "REFUSE"},
            mode = EnumSource.Mode.EXCLUDE)
    void goesOutWhenTheServerMisbehavesTwice(Answer answer) {
        node.smtp().next(answer);
        node.smtp().next(answer);
        TicketView ticket = node.open(node.question(email));

        untilSent(ticket);

        List<String> ids = node.smtp().messageIdsTo(email);
        assertThat(ids).hasSize(answer == Answer.DROP_AFTER_DATA ? 3 : 1);
        assertThat(ids.stream().distinct()).hasSize(1);
        assertNotedOnce(ticket);
    }

    @Test
    void isShownAsNotSentAtOnceWhenThereIsNoSuchMailbox() {
        node.smtp().always(Answer.REFUSE);
        TicketView ticket = node.open(node.question(email));

        node.workUntil("mail.send", () -> state(ticket).equals("FAILED") && waiting() == 0);
        node.smtp().always(null);

        assertThat(node.smtp().messageIdsTo(email)).isEmpty();
        assertThat(events(ticket, "mail.failed")).isEqualTo(1);
        assertThat(events(ticket, "address.undeliverable")).isEqualTo(1);
        assertThat(node.jdbc()
                        .queryForMap("select STATUS_CODE, LAST_ERROR from CARE_MAIL where TICKET_ID = ?", ticket.id())
                        .toString())
                .contains("5.0.0", "550")
                .doesNotContain(email);
        assertThat(failedTasks.gaveUp(500)).extracting(FailedTask::instance).doesNotContain(mailOf(ticket));
    }

    @Test
    void nothingMoreGoesToAnAddressThatIsNotThere() {
        node.smtp().next(Answer.REFUSE);
        TicketView first = node.open(node.question(email));
        node.workUntil("mail.send", () -> state(first).equals("FAILED"));

        TicketView second = node.open(node.question(email));

        assertThat(state(second)).isEqualTo("SUPPRESSED");
        assertThat(waiting()).isZero();
        assertThat(events(second, "mail.suppressed")).isEqualTo(1);
    }

    @Test
    void isShownAsNotSentWhateverItsTemplateThrows() {
        Fault broken = Fault.before("careTicketMails", "content").throwing(new IllegalStateException("no such text"));
        node.faults().strike(broken, broken, broken, broken, broken, broken, broken, broken);
        TicketView ticket = node.open(node.question(email));

        FailedTask failed = untilGivenUp(ticket);

        assertThat(failed.reason()).contains("no such text");
        assertThat(state(ticket)).isEqualTo("FAILED");
        assertThat(events(ticket, "mail.failed")).isEqualTo(1);
    }

    @Test
    void isTriedAsOftenAsBeforeWhenAPersonRunsItAgain() {
        node.smtp().always(Answer.TRY_LATER);
        TicketView ticket = node.open(node.question(email));
        FailedTask failed = untilGivenUp(ticket);
        node.smtp().always(null);
        node.smtp().next(Answer.TRY_LATER);
        node.smtp().next(Answer.TRY_LATER);

        failedTasks.runAgain(Objects.requireNonNull(failed.id()), Actor.agent(1, "lead"));
        untilSent(ticket);

        assertThat(events(ticket, "mail.failed")).isEqualTo(1);
        assertThat(failedTasks.gaveUp(500)).noneMatch(task -> task.instance().equals(failed.instance()));
    }

    private void untilSent(TicketView ticket) {
        node.workUntil("mail.send", () -> state(ticket).equals("SENT") && waiting() == 0);
    }

    private FailedTask untilGivenUp(TicketView ticket) {
        node.workUntil("mail.send", () -> waiting() == 0);
        String instance = mailOf(ticket);
        return failedTasks.gaveUp(500).stream()
                .filter(task -> task.instance().equals(instance))
                .findFirst()
                .orElseThrow();
    }

    private String mailOf(TicketView ticket) {
        return node.jdbc()
                .queryForObject("select MAIL_ID from CARE_MAIL where TICKET_ID = ?", Long.class, ticket.id())
                .toString();
    }

    private void assertNotedOnce(TicketView ticket) {
        assertThat(events(ticket, "mail.queued")).isEqualTo(1);
        assertThat(events(ticket, "mail.sent")).isEqualTo(1);
        assertThat(events(ticket, "mail.failed")).isZero();
    }

    private int waiting() {
        return node.rows("CARE_TASK where task_name = 'mail.send'");
    }

    private String state(TicketView ticket) {
        return node.jdbc().queryForObject("select STATE from CARE_MAIL where TICKET_ID = ?", String.class, ticket.id());
    }

    private int events(TicketView ticket, String type) {
        return node.rows("CARE_EVENT where SUBJECT_TYPE = 'ticket' and SUBJECT_ID = ? and TYPE = ?", ticket.id(), type);
    }
}
