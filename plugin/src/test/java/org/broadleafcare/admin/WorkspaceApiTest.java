package org.broadleafcare.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafcare.admin.WorkspaceApi.TOKEN;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.fileUpload;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.common.file.FileVerdict;
import org.broadleafcare.platform.Agent;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.ticket.Assignee;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.ChannelKind;
import org.broadleafcare.ticket.Direction;
import org.broadleafcare.ticket.InvalidTicketInput;
import org.broadleafcare.ticket.InvalidTicketInput.FieldRefusal;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.TicketChanged;
import org.broadleafcare.ticket.TicketPage;
import org.broadleafcare.ticket.TicketStatus;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.Visibility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@NullUnmarked
class WorkspaceApiTest {
    private static final String V1 = "/care-api/v1";
    private static final String MESSAGES = V1 + "/tickets/100057/messages";

    private final WorkspaceApi api = new WorkspaceApi();

    @BeforeEach
    void manager() {
        api.signInAsManager();
    }

    @Test
    void asksWhoIsNotSignedInToSignIn() throws Exception {
        when(api.agents.signedIn()).thenReturn(Optional.empty());

        problem(get(V1 + "/me"), 401, "not_signed_in");
        problem(own(put(V1 + "/tickets/1/status")), 401, "not_signed_in");
    }

    @ParameterizedTest
    @CsvSource({
        "/tickets, PERMISSION_CARE_SETTINGS",
        "/views, PERMISSION_CARE_SETTINGS",
        "/events, PERMISSION_CARE_SETTINGS",
        "/agents, PERMISSION_CARE_SETTINGS",
        "/tickets/100057, PERMISSION_CARE_SETTINGS",
        "/tickets/100057/attachments/1, PERMISSION_CARE_SETTINGS",
        "/settings, PERMISSION_CARE_TICKET_READ",
        "/tasks/failed, PERMISSION_CARE_TICKET_READ",
        "/privacy/find?email=a@b.de, PERMISSION_CARE_TICKET_READ"
    })
    void refusesWhoHasOnlyAnotherPermission(String path, String permission) throws Exception {
        api.signIn(permission);

        problem(get(V1 + path), 403, "permission_missing");
    }

    @Test
    void readersCannotWrite() throws Exception {
        api.signIn("PERMISSION_CARE_TICKET_READ");

        problem(own(post(MESSAGES)).content("{}"), 403, "permission_missing");
        verifyNoInteractions(api.tickets);
    }

    @Test
    void changesNeedTheSessionsToken() throws Exception {
        problem(
                json(post(MESSAGES)).header("Origin", "http://localhost").header("X-Care-Csrf", "forged"),
                403,
                "csrf_token");
        problem(json(post(MESSAGES)).header("Origin", "http://localhost"), 403, "csrf_token");
        problem(
                json(post(MESSAGES + "?csrf=" + TOKEN)).param("csrf", TOKEN).header("Origin", "http://localhost"),
                403,
                "csrf_token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "null", "http://localhost.evil.example", "http://localhost:8443", ""})
    void changesNeedAPageOfThisShop(String origin) throws Exception {
        problem(json(post(MESSAGES)).header("Origin", origin).header("X-Care-Csrf", TOKEN), 403, "foreign_origin");
    }

    @Test
    void aRefererWillDoWhereThereIsNoOrigin() throws Exception {
        problem(
                json(put(V1 + "/tickets/1/status"))
                        .header("Referer", "http://localhost/care")
                        .header("X-Care-Csrf", TOKEN)
                        .content("{}"),
                428,
                "if_match_required");
        problem(json(put(V1 + "/tickets/1/status")).header("X-Care-Csrf", TOKEN), 403, "foreign_origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/care-api/v1", "/care-api/v1/nothing", "/care-api/v2/me", "/care-api/v1/me/", "/care-api/"})
    void theAdminNeverTakesWhatIsNoCall(String path) throws Exception {
        problem(get(path), path.endsWith("/me/") ? 200 : 404, "no_such_call");
    }

    @Test
    void leavesTheAdminItsOwnPages() throws Exception {
        api.mvc
                .perform(get("/product/7"))
                .andExpect(status().isOk())
                .andExpect(content().string("the admin took it"));
    }

    @Test
    void saysWhichRequestsItCannotTake() throws Exception {
        problem(own(put(V1 + "/views")), 405, "method_not_allowed");
        problem(
                post(MESSAGES)
                        .header("Origin", "http://localhost")
                        .header("X-Care-Csrf", TOKEN)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("hello"),
                415,
                "unsupported_media_type");
        problem(own(post(MESSAGES)).content("{not json"), 400, "unreadable");
        problem(own(post(MESSAGES)).content(""), 400, "unreadable");
        problem(own(post(MESSAGES)).content("null"), 400, "unreadable");
        problem(own(post(MESSAGES)).content("[1]"), 400, "unreadable");
        problem(get(V1 + "/tickets").param("limit", "many"), 400, "unreadable");
        problem(get(V1 + "/tickets").param("limit", "101"), 400, "limit_out_of_range");
        problem(get(V1 + "/tickets").param("view", "nonsense"), 400, "unknown_value");
        problem(get(V1 + "/events").param("after", "x"), 400, "unreadable");
    }

    @Test
    void refusesHugeBodiesWhileReadingThem() throws Exception {
        String huge = "{\"text\":\"" + "x".repeat(2_000_000) + "\"}";

        problem(own(post(MESSAGES)).content(huge), 413, "too_large");
        verifyNoInteractions(api.tickets);
    }

    @Test
    void tellsWhoIsSignedIn() throws Exception {
        when(api.log.head()).thenReturn(42L);

        json(get(V1 + "/me"), "\"csrf\":\"the-token\"", "\"login\":\"ann\"", "\"position\":42", "\"order-help\":true");
    }

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
        when(api.tickets.reply(eq(5L), any(), eq(TicketStatus.SOLVED), any())).thenReturn(message);

        api.mvc
                .perform(own(post(MESSAGES))
                        .header("Idempotency-Key", "abc")
                        .content("{\"text\":\"Done\",\"visibility\":\"public\",\"thenStatus\":\"solved\"}"))
                .andExpect(status().isCreated())
                .andExpect(content().string(containsString("\"text\":\"Done\"")));

        ArgumentCaptor<NewMessage> sent = ArgumentCaptor.forClass(NewMessage.class);
        verify(api.tickets).reply(eq(5L), sent.capture(), eq(TicketStatus.SOLVED), eq(Actor.agent(11, "ann")));
        assertThat(sent.getValue().submissionKey()).isEqualTo("agent:11:abc");
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

    @Test
    void answersNothingNewWithNothing() throws Exception {
        when(api.log.after(eq(7L), anyInt())).thenReturn(List.of());
        api.mvc
                .perform(get(V1 + "/events").param("after", "7").header("If-None-Match", "\"7\""))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        json(get(V1 + "/events").param("after", "7"), "\"events\":[]", "\"position\":7");
    }

    @Test
    void tellsWhatIsNewWithTicketNumbers() throws Exception {
        LoggedEvent event = new LoggedEvent(
                8L,
                900,
                "ticket.created",
                Subject.ticket(5),
                Actor.customer(1),
                Instant.parse("2026-11-22T07:00:00Z"),
                Map.of("messageId", 6));
        when(api.log.after(eq(7L), anyInt())).thenReturn(List.of(event));
        when(api.queries.numbers(List.of(5L))).thenReturn(Map.of(5L, "100057"));

        json(
                get(V1 + "/events").param("after", "7").header("If-None-Match", "\"7\""),
                "\"position\":8",
                "\"number\":\"100057\"",
                "\"kind\":\"customer\"");
    }

    @Test
    void holdsAnUploadUntilTheMessageIsSent() throws Exception {
        TicketView ticket = api.hasTicket();
        when(api.fileRules.check(any())).thenReturn(new FileVerdict.Accepted("a.png", "image/png", 3, "00", true));
        when(api.files.put(any())).thenReturn("ab/cd/key");
        when(api.tickets.reply(eq(5L), any(), isNull(), any())).thenReturn(message(ticket));
        String receipt = api.mvc
                .perform(fileUpload(V1 + "/tickets/100057/uploads")
                        .file(new MockMultipartFile("file", "a.png", "text/html", new byte[3]))
                        .header("X-Care-Csrf", TOKEN)
                        .header("Origin", "http://localhost"))
                .andExpect(status().isCreated())
                .andExpect(content().string(containsString("\"picture\":true")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = receipt.replaceAll(".*\"uploadId\":\"([^\"]+)\".*", "$1");
        String body = "{\"text\":\"See\",\"visibility\":\"public\",\"uploads\":[\"" + id + "\"]}";

        api.mvc
                .perform(own(post(MESSAGES)).session(new MockHttpSession()).content(body))
                .andExpect(status().isCreated());
        verify(api.files).delete("ab/cd/key");
        api.mvc.perform(own(post(MESSAGES)).content(body)).andExpect(status().isCreated());
        String forged = body.replace(id, (id.charAt(0) == 'A' ? "B" : "A") + id.substring(1));
        problem(own(post(MESSAGES)).content(forged), 410, "upload_gone");
        when(api.agents.signedIn())
                .thenReturn(Optional.of(new Agent(12, "bob", "Bob", Set.of("PERMISSION_CARE_TICKET_WRITE"))));
        problem(own(post(MESSAGES)).content(body), 410, "upload_gone");
    }

    @Test
    void refusesFilesThatAreNotWelcome() throws Exception {
        api.hasTicket();
        when(api.fileRules.check(any()))
                .thenReturn(new FileVerdict.Refused(Refusal.of("file_type_not_allowed", "a.exe")));

        problem(
                        fileUpload(V1 + "/tickets/100057/uploads")
                                .file(new MockMultipartFile("file", "a.exe", "image/png", new byte[3]))
                                .header("X-Care-Csrf", TOKEN)
                                .header("Origin", "http://localhost"),
                        400,
                        "invalid_input")
                .andExpect(content().string(containsString("care.file.refusal.file_type_not_allowed")));
        problem(own(post(V1 + "/tickets/100057/uploads")), 415, "unsupported_media_type");
    }

    @Test
    void handsOutFilesThatCannotBecomePages() throws Exception {
        api.hasTicket();
        AttachmentView picture = new AttachmentView(9, "Grün\"\n😀.png", "image/png", 3);
        AttachmentView page = new AttachmentView(10, "x.html", "text/html", 3);
        when(api.queries.attachment(5, 9, true)).thenReturn(Optional.of(picture));
        when(api.queries.attachment(5, 10, true)).thenReturn(Optional.of(page));
        when(api.queries.open(any()))
                .thenAnswer(call -> new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));

        api.mvc
                .perform(get(V1 + "/tickets/100057/attachments/9"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "inline; filename=\"Gr_n___.png\"; filename*=UTF-8''Gr%c3%bcn%22%0a%f0%9f%98%80.png"));
        api.mvc
                .perform(get(V1 + "/tickets/100057/attachments/10"))
                .andExpect(header().string("Content-Disposition", containsString("attachment;")));
        problem(get(V1 + "/tickets/100057/attachments/11"), 404, "no_such_file");
    }

    @Test
    void erasesOnlyWhoIsNamedTwice() throws Exception {
        Person maria = new Person(1L, "maria@example.com");
        when(api.data.identify(any(), eq("maria@example.com"))).thenReturn(maria);
        when(api.data.erase(eq(maria), any())).thenReturn(Map.of("tickets", 2));
        String path = V1 + "/privacy/erasures";

        problem(
                own(post(path)).content("{\"email\":\"maria@example.com\",\"confirm\":\"maria\"}"),
                400,
                "invalid_input");
        json(
                own(post(path)).content("{\"email\":\"maria@example.com\",\"confirm\":\" MARIA@example.com\"}"),
                "{\"counts\":{\"tickets\":2}}");
    }

    @Test
    void whatBreaksIsNotShown() throws Exception {
        when(api.queries.page(any(), any(), anyInt())).thenThrow(new IllegalStateException("secret table"));

        problem(get(V1 + "/tickets"), 500, "internal").andExpect(content().string(not(containsString("secret"))));
    }

    private static MessageView message(TicketView ticket) {
        return new MessageView(
                6,
                ticket.id(),
                Direction.OUT,
                Visibility.PUBLIC,
                Actor.agent(11, "ann"),
                "Ann Agent",
                ChannelKind.FORM,
                Locale.GERMAN,
                "Done",
                null,
                Instant.EPOCH,
                List.of());
    }

    private ResultActions problem(MockHttpServletRequestBuilder request, int status, String code) throws Exception {
        ResultActions answer = api.mvc.perform(request).andExpect(status().is(status));
        if (status >= 400) {
            answer.andExpect(content().contentType("application/problem+json"))
                    .andExpect(content().string(containsString("\"code\":\"" + code + "\"")))
                    .andExpect(content().string(containsString("\"status\":" + status)));
        }
        return answer;
    }

    private String json(MockHttpServletRequestBuilder request, String... parts) throws Exception {
        ResultActions answer = api.mvc.perform(request).andExpect(status().isOk());
        String body = new String(answer.andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(body).contains(parts);
        return body;
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request) {
        return request.contentType(MediaType.APPLICATION_JSON);
    }

    private static MockHttpServletRequestBuilder own(MockHttpServletRequestBuilder request) {
        return json(request).header("Origin", "http://localhost").header("X-Care-Csrf", TOKEN);
    }
}
