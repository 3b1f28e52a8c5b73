package org.broadleafcare.it.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.settings.CommonSettings;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.Settings;
import org.broadleafcare.common.settings.SettingsAdmin;
import org.broadleafcare.common.token.Tokens;
import org.broadleafcare.it.fault.Fault.Crash;
import org.broadleafcare.privacy.PersonalData;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes that break down half done: a setting, an erasure, the closing of a ticket, a link that works once. */
@FaultTest
class ChangeFaultsIT {
    private static final Actor LEAD = Actor.agent(1, "lead");
    private static final String PROMISE = CommonSettings.REPLY_PROMISE.key();

    private final FaultNode node;
    private final String email = FaultNode.anAddress();

    ChangeFaultsIT(FaultNode node) {
        this.node = node;
    }

    static Stream<Fault> stepsOfASettingChange() {
        return Stream.of(Fault.logging("setting.changed"), Fault.beforeCommit());
    }

    @ParameterizedTest
    @MethodSource("stepsOfASettingChange")
    void aSettingKeepsItsValueWhenItsChangeFails(Fault fault) {
        SettingsAdmin desk = node.bean("careSettingsAdmin", SettingsAdmin.class);
        Settings settings = node.bean("careSettings", Settings.class);
        desk.put(PROMISE, "old", SettingScope.global(), null, LEAD);
        int events = node.rows("CARE_EVENT where TYPE = 'setting.changed'");
        node.faults().strike(fault);

        assertThatThrownBy(() -> desk.put(PROMISE, "new", SettingScope.global(), null, LEAD))
                .isInstanceOf(Crash.class);

        assertThat(settings.get(CommonSettings.REPLY_PROMISE, SettingScope.global()))
                .isEqualTo("old");
        assertThat(node.rows("CARE_EVENT where TYPE = 'setting.changed'")).isEqualTo(events);
        desk.put(PROMISE, "new", SettingScope.global(), null, LEAD);
        assertThat(settings.get(CommonSettings.REPLY_PROMISE, SettingScope.global()))
                .isEqualTo("new");
    }

    static Stream<Fault> stepsOfAnErasure() {
        return Stream.of(
                Fault.after("careMailData", "erase"),
                Fault.before("careTicketData", "erase"),
                Fault.after("careTicketData", "erase"),
                Fault.logging("privacy.erased"),
                Fault.beforeCommit());
    }

    @ParameterizedTest
    @MethodSource("stepsOfAnErasure")
    void anErasureThatBreaksOffChangesNothingAndWorksTheNextTime(Fault fault) {
        TicketView ticket = node.open(node.question(email));
        node.workUntil("mail.send", () -> node.rows("CARE_MAIL where STATE = 'SENT' and RECIPIENT = ?", email) == 1);
        PersonalData data = node.bean("carePersonalData", PersonalData.class);
        int files = node.files().size();
        int requests = node.rows("CARE_DATA_REQUEST");
        Map<String, Integer> found = data.find(new Person(null, email));
        node.faults().strike(fault);

        assertThatThrownBy(() -> data.erase(new Person(null, email), LEAD)).isInstanceOf(Crash.class);
        assertThat(data.find(new Person(null, email))).isEqualTo(found);
        assertThat(node.files()).hasSize(files);
        assertThat(node.rows("CARE_DATA_REQUEST")).isEqualTo(requests);

        data.erase(new Person(null, email), LEAD);
        assertThat(data.find(new Person(null, email))).isEmpty();
        assertThat(node.rows("CARE_MAIL where RECIPIENT = ?", email)).isZero();
        assertThat(node.files()).hasSize(files - 2);
        assertThat(node.rows("CARE_DATA_REQUEST")).isEqualTo(requests + 1);
        assertThat(node.rows("CARE_EVENT where SUBJECT_ID = ? and TYPE = 'ticket.created'", ticket.id()))
                .isEqualTo(1);
    }

    @Test
    void bytesThatAnErasureCouldNotDeleteAreSwept() throws Exception {
        node.open(node.question(email));
        node.sweep();
        int files = node.files().size();
        node.faults().strike(Fault.before("careFileStore", "delete").throwing(new IllegalStateException("disk gone")));

        node.bean("carePersonalData", PersonalData.class).erase(new Person(null, email), LEAD);
        node.sweep();

        assertThat(node.files()).hasSize(files - 2);
    }

    static Stream<Fault> stepsOfClosing() {
        return Stream.of(
                Fault.before("careCloseSolvedTicket", "run"),
                Fault.logging("ticket.status_changed"),
                Fault.after("careCloseSolvedTicket", "run"));
    }

    @ParameterizedTest
    @MethodSource("stepsOfClosing")
    void aSolvedTicketClosesOnceThoughTheTaskBreaksOff(Fault fault) {
        TicketService tickets = node.bean("careTicketService", TicketService.class);
        TicketView ticket = node.open(node.question(email));
        tickets.moveTo(ticket.id(), TicketStatus.SOLVED, LEAD);
        node.faults().strike(fault);

        node.workUntil(
                "ticket.close_solved",
                () -> node.rows("CARE_TASK where task_name = 'ticket.close_solved'") == 0
                        && status(ticket) == TicketStatus.CLOSED);

        assertThat(node.faults().haveStruck()).isTrue();
        assertThat(node.rows(
                        "CARE_EVENT where SUBJECT_TYPE = 'ticket' and SUBJECT_ID = ? and TYPE = 'ticket.status_changed'"
                                + " and FACTS like '%\"to\":\"closed\"%'",
                        ticket.id()))
                .isEqualTo(1);
    }

    @Test
    void aLinkStillWorksWhenWhatItWasToOpenFailed() {
        Tokens tokens = node.bean("careTokens", Tokens.class);
        TransactionTemplate transaction =
                new TransactionTemplate(node.bean("blTransactionManager", PlatformTransactionManager.class));
        String link = Objects.requireNonNull(transaction.execute(
                status -> tokens.issueSingleUse("guest.access", Subject.ticket(1), Duration.ofHours(1))));
        node.faults().strike(Fault.beforeCommit());

        assertThatThrownBy(() -> redeemed(transaction, link)).isInstanceOf(Crash.class);

        assertThat(redeemed(transaction, link)).isTrue();
        assertThat(redeemed(transaction, link)).isFalse();
    }

    private boolean redeemed(TransactionTemplate transaction, String link) {
        Tokens tokens = node.bean("careTokens", Tokens.class);
        return Boolean.TRUE.equals(transaction.execute(
                status -> tokens.redeem("guest.access", link).isPresent()));
    }

    private TicketStatus status(TicketView ticket) {
        return node.bean("careTicketQueries", TicketQueries.class)
                .byId(ticket.id())
                .orElseThrow()
                .status();
    }
}
