package org.broadleafcare.it.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.task.FailedTask;
import org.broadleafcare.common.task.FailedTaskNotFound;
import org.broadleafcare.common.task.FailedTasks;
import org.broadleafcare.it.fault.ScriptedSmtp.Answer;
import org.broadleafcare.ticket.TicketView;
import org.junit.jupiter.api.Test;

/** Tasks that gave up, and what persons and processes do to them at bad moments. */
@FaultTest
class RunAgainIT {
    private static final Actor LEAD = Actor.agent(1, "lead");

    private final FaultNode node;
    private final FailedTasks failedTasks;
    private final String email = FaultNode.anAddress();

    RunAgainIT(FaultNode node) {
        this.node = node;
        this.failedTasks = node.bean("careFailedTasks", FailedTasks.class);
    }

    @Test
    void runsOnceWhenItIsRunAgainWhileItRuns() throws Exception {
        TicketView ticket = openedWhileTheServerRefuses();
        long failed = idOf(untilGivenUp(ticket));
        node.smtp().always(null);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        node.faults().strike(Fault.before("blMailSender", "send").doing(() -> {
            running.countDown();
            await(goOn);
        }));

        failedTasks.runAgain(failed, LEAD);
        node.workUntil("mail.send", () -> running.getCount() == 0);
        assertThatThrownBy(() -> failedTasks.runAgain(failed, LEAD)).isInstanceOf(FailedTaskNotFound.class);
        goOn.countDown();

        untilSent(ticket);
        assertThat(node.smtp().messageIdsTo(email)).hasSize(1);
    }

    /** A person who is faster than the process that sets the task aside must not lose it. */
    @Test
    void isNotLostWhenItIsRunAgainTheMomentItIsShown() {
        TicketView ticket = openedWhileTheServerRefuses();
        FailedTask failed = untilShown(ticket);

        node.smtp().always(null);
        failedTasks.runAgain(idOf(failed), LEAD);

        untilSent(ticket);
    }

    @Test
    void isShownInTheEndThoughSettingItAsideBreaksOff() {
        node.faults().strike(Fault.logging("task.gave_up"));
        TicketView ticket = openedWhileTheServerRefuses();

        untilGivenUp(ticket);

        assertThat(node.faults().haveStruck()).isTrue();
        assertThat(node.rows(
                        "CARE_EVENT where TYPE = 'mail.failed' and SUBJECT_TYPE = 'ticket' and SUBJECT_ID = ?",
                        ticket.id()))
                .isEqualTo(1);
    }

    private TicketView openedWhileTheServerRefuses() {
        node.smtp().always(Answer.TRY_LATER);
        return node.open(node.question(email));
    }

    private FailedTask untilGivenUp(TicketView ticket) {
        node.workUntil("mail.send", () -> node.rows("CARE_TASK where task_name = 'mail.send'") == 0);
        return untilShown(ticket);
    }

    private FailedTask untilShown(TicketView ticket) {
        String instance = node.jdbc()
                .queryForObject("select MAIL_ID from CARE_MAIL where TICKET_ID = ?", Long.class, ticket.id())
                .toString();
        node.workUntil(
                "mail.send",
                () -> failedTasks.gaveUp(500).stream()
                        .anyMatch(task -> task.instance().equals(instance)));
        return failedTasks.gaveUp(500).stream()
                .filter(task -> task.instance().equals(instance))
                .findFirst()
                .orElseThrow();
    }

    private void untilSent(TicketView ticket) {
        node.workUntil(
                "mail.send",
                () -> node.rows("CARE_MAIL where STATE = 'SENT' and TICKET_ID = ?", ticket.id()) == 1
                        && node.rows("CARE_TASK where task_name = 'mail.send'") == 0);
    }

    private static long idOf(FailedTask failed) {
        return Objects.requireNonNull(failed.id());
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody lets it go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
