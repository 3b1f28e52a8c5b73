package org.broadleafcare.ticket.topic.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.platform.admin.AdminEdit;
import org.broadleafcare.platform.admin.AdminEntity.Fault;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.ticket.dao.TopicRows;
import org.broadleafcare.ticket.value.TicketType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

class TopicAdminTest {

    private final TopicRows topics = mock(TopicRows.class);
    private final EventLog events = mock(EventLog.class);
    private final Agents agents = mock(Agents.class);
    private final StaticMessageSource messages = new StaticMessageSource();
    private final TopicAdmin admin = new TopicAdmin(topics, events, agents, messages);

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Upper", "1st", "with space", "dash-ed", "ümlaut", "<script>"})
    void refusesACodeThatIsNoName(String code) {
        assertThat(admin.faults(add(code, "Label")))
                .containsExactly(new Fault("code", "care.admin.topic.code_pattern"));
    }

    @Test
    void refusesACodeThatIsTooLong() {
        assertThat(admin.faults(add("a".repeat(61), "Label"))).hasSize(1);
        assertThat(admin.faults(add("a".repeat(60), "Label"))).isEmpty();
    }

    @Test
    void refusesACodeThatIsTaken() {
        when(topics.isTaken("gift_card")).thenReturn(true);

        assertThat(admin.faults(add("gift_card", "Gift card")))
                .containsExactly(new Fault("code", "care.admin.topic.code_taken"));
    }

    @Test
    void refusesALabelThatDoesNotFit() {
        assertThat(admin.faults(add("gift_card", "x".repeat(201))))
                .containsExactly(new Fault("label", "care.admin.topic.label_too_long"));
    }

    @Test
    void keepsTheCodeTicketsHold() {
        when(topics.codeOf(7)).thenReturn(Optional.of("gift_card"));

        assertThat(admin.faults(edit(AdminEdit.Kind.CHANGE, 7L, "voucher", "Voucher")))
                .containsExactly(new Fault("code", "care.admin.topic.code_stays"));
        assertThat(admin.faults(edit(AdminEdit.Kind.CHANGE, 7L, "gift_card", "Voucher")))
                .isEmpty();
    }

    @Test
    void keepsATopicThatTicketsAreAbout() {
        when(topics.codeOf(7)).thenReturn(Optional.of("gift_card"));
        when(topics.isUsed("gift_card")).thenReturn(true);

        assertThat(admin.faults(edit(AdminEdit.Kind.REMOVE, 7L, "", "")))
                .containsExactly(new Fault(null, "care.admin.topic.in_use"));
    }

    @Test
    void logsWhoChangedWhichFields() {
        when(agents.signedIn()).thenReturn(Optional.of(new Agent(3, "mia", "Mia", Set.of())));

        admin.happened(new AdminEdit(AdminEdit.Kind.CHANGE, 7L, Map.of(), Set.of("sortOrder", "label")));

        verify(events)
                .append(new EventDraft(
                        "topic.changed",
                        new Subject("topic", 7),
                        Actor.agent(3, "mia"),
                        Map.of("fields", List.of("label", "sortOrder"))));
    }

    @Test
    void forgetsTheTranslationsOfATopicThatIsGone() {
        admin.happened(edit(AdminEdit.Kind.REMOVE, 7L, "", ""));

        verify(topics).forgetTranslations(7);
    }

    @Test
    void namesTheKindsOfTicketsInTheReadersLanguage() {
        messages.addMessage("care.admin.ticket_type.RETURN", Locale.GERMAN, "Rückgabe");

        assertThat(admin.choices("type", Locale.GERMAN))
                .hasSize(TicketType.values().length)
                .containsEntry("RETURN", "Rückgabe");
        assertThat(admin.choices("label", Locale.GERMAN)).isEmpty();
    }

    @Test
    void saysNothingAboutARowThatWasNotSaved() {
        admin.happened(add("gift_card", "Gift card"));

        verify(events, org.mockito.Mockito.never()).append(any());
    }

    private static AdminEdit add(String code, String label) {
        return edit(AdminEdit.Kind.ADD, null, code, label);
    }

    private static AdminEdit edit(AdminEdit.Kind kind, @Nullable Long id, String code, String label) {
        return new AdminEdit(kind, id, Map.of("code", code, "label", label), Set.of());
    }
}
