package org.broadleafcare.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.desk.Answer;
import org.broadleafcare.desk.ConversationMoved;
import org.broadleafcare.desk.HeldReply;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketPage;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.refusal.InvalidTicketInput;
import org.broadleafcare.ticket.refusal.InvalidTicketInput.FieldRefusal;
import org.broadleafcare.ticket.refusal.TicketChanged;
import org.broadleafcare.ticket.value.Assignee;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.test.web.servlet.ResultActions;

@NullUnmarked
class WorkspaceTicketsTest extends WorkspaceCalls {

    @Test
    void listsTickets() throws Exception {
        TicketView ticket = api.hasTicket();
        when(api.queries.page(any(), isNull(), eq(50))).thenReturn(new TicketPage(List.of(ticket), "next"));

        json(
                get(V1 + "/tickets").param("view", "mine"),
                "\"number\":\"100057\"",
                "\"status\":\"open\"",
                "\"subject\":\"Größe\"",
                "\"createdAt\":\"2026-11-22T07:00:00Z\"",
                "\"email\":\"maria@example.com\"",
                "\"version\":3",
                "\"next\":\"next\"");
    }

    @Test
    void masksThePersonForPartners() throws Exception {
        TicketView ticket = api.hasTicket();
        api.signIn("PERMISSION_CARE_TICKET_READ", "PERMISSION_CARE_TICKET_WRITE", "PERMISSION_CARE_PARTNER");
        when(api.queries.page(any(), isNull(), eq(50))).thenReturn(new TicketPage(List.of(ticket), null));

        String list = json(get(V1 + "/tickets"), "\"name\":\"M. K.\"", "\"email\":\"m***@e***.com\"");
        String detail = json(get(V1 + "/tickets/100057"), "\"adminUrl\":null", "\"id\":1");

        assertThat(list + detail).doesNotContain("Maria").doesNotContain("maria@");
    }

    @Test
    void showsATicketWithItsVersion() throws Exception {
        api.hasTicket();

        ResultActions answer = api.mvc
                .perform(get(V1 + "/tickets/100057"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(header().string("Cache-Control", "no-store"));
        answer.andExpect(content().string(containsString("\"allowedStatuses\":[\"solved\"]")))
                .andExpect(content().string(containsString("\"id\":5,\"number\":\"100057\"")));
        problem(get(V1 + "/tickets/4711"), 404, "not_found");
    }

    @Test
    void sendsAReplyOnceForOneKey() throws Exception {
        TicketView ticket = api.hasTicket();
        MessageView message = message(ticket);
        when(api.queries.conversation(5, false)).thenReturn(List.of(message));
        when(api.replies.send(eq(5L), any(), any())).thenReturn(reply(HeldReply.State.SENT, 6L));

        api.mvc
                .perform(own(post(MESSAGES))
                        .header("Idempotency-Key", "abc")
                        .content("{\"text\":\"Done\",\"visibility\":\"public\",\"thenStatus\":\"solved\"}"))
                .andExpect(status().isCreated())
                .andExpect(content().string(containsString("\"text\":\"Done\"")));

        ArgumentCaptor<Answer> sent = ArgumentCaptor.forClass(Answer.class);
        verify(api.replies).send(eq(5L), sent.capture(), eq(Actor.agent(11, "ann")));
        assertThat(sent.getValue().submissionKey()).isEqualTo("agent:11:abc");
        assertThat(sent.getValue().then()).isEqualTo(TicketStatus.SOLVED);
    }

    @Test
    void holdsAnAnswerThatCanBeTakenBack() throws Exception {
        api.hasTicket();
        when(api.replies.send(eq(5L), any(), any())).thenReturn(reply(HeldReply.State.HELD, null));
        when(api.replies.wishedStatuses(any())).thenReturn(Map.of(5L, TicketStatus.SOLVED));

        api.mvc
                .perform(own(post(MESSAGES))
                        .content("{\"text\":\"Done\",\"visibility\":\"public\",\"seen\":6,\"seenHeld\":[8,null]}"))
                .andExpect(status().isAccepted())
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(content().string(containsString("\"held\":{\"id\":9,\"text\":\"Done\"")))
                .andExpect(content().string(containsString("\"own\":true,\"state\":\"held\"")))
                .andExpect(content().string(containsString("\"heldStatus\":\"solved\"")));

        ArgumentCaptor<Answer> sent = ArgumentCaptor.forClass(Answer.class);
        verify(api.replies).send(eq(5L), sent.capture(), any());
        assertThat(sent.getValue().seen()).isEqualTo(6);
        assertThat(sent.getValue().seenHeld()).containsExactly(8L);
    }

    @Test
    void sendsNothingOverWhatOthersHaveWritten() throws Exception {
        api.hasTicket();
        when(api.replies.send(eq(5L), any(), any())).thenThrow(new ConversationMoved());

        problem(
                own(post(MESSAGES)).content("{\"text\":\"Done\",\"visibility\":\"public\",\"seen\":6}"),
                409,
                "conversation_moved_on");
    }

    private static HeldReply reply(HeldReply.State state, Long messageId) {
        return new HeldReply(9, 5, 11, "Done", null, Instant.parse("2026-11-22T08:00:15Z"), state, messageId);
    }

    @Test
    void namesTheFieldsThatAreWrong() throws Exception {
        api.hasTicket();
        when(api.tickets.note(eq(5L), any(), isNull(), any()))
                .thenThrow(new InvalidTicketInput(List.of(new FieldRefusal("text", Refusal.of("required")))));

        problem(own(post(MESSAGES)).content("{\"visibility\":\"internal\"}"), 400, "invalid_input")
                .andExpect(content().string(containsString("{\"field\":\"text\",\"code\":\"required\"")));
        problem(own(post(MESSAGES)).content("{\"text\":\"x\"}"), 400, "unknown_value");
        problem(own(post(MESSAGES)).content("{\"visibility\":\"public\",\"uploads\":[\"x\"]}"), 410, "upload_gone");
    }

    @Test
    void movesATicketOnlyFromTheVersionSeen() throws Exception {
        TicketView ticket = api.hasTicket();
        String path = V1 + "/tickets/100057/status";
        when(api.tickets.moveTo(anyLong(), any(), eq(3), any())).thenReturn(ticket);
        when(api.tickets.moveTo(anyLong(), any(), eq(2), any())).thenThrow(new TicketChanged(3));

        api.mvc
                .perform(own(put(path)).header("If-Match", "\"3\"").content("{\"status\":\"solved\"}"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""));
        problem(own(put(path)).header("If-Match", "\"2\"").content("{\"status\":\"solved\"}"), 412, "changed_meanwhile")
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(content().string(containsString("\"version\":3")));
        problem(
                own(put(path)).header("If-Match", "three").content("{\"status\":\"solved\"}"),
                400,
                "if_match_unreadable");
        problem(own(put(path)).content("{\"status\":\"solved\"}"), 428, "if_match_required");
        problem(own(put(path)).header("If-Match", "\"3\"").content("{\"status\":\"gone\"}"), 400, "unknown_value");
    }

    @Test
    void assignsToAgentsOnly() throws Exception {
        TicketView ticket = api.hasTicket();
        String path = V1 + "/tickets/100057/assignee";
        when(api.tickets.assign(anyLong(), any(), any(), any())).thenReturn(ticket);

        api.mvc
                .perform(own(put(path)).header("If-Match", "*").content("{\"agentId\":11}"))
                .andExpect(status().isOk());
        verify(api.tickets).assign(eq(5L), eq(new Assignee(11, "ann")), isNull(), any());
        problem(own(put(path)).header("If-Match", "*").content("{\"agentId\":99}"), 400, "unknown_value");
    }
}
