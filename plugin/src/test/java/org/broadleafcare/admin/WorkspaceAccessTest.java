package org.broadleafcare.admin;

import static org.broadleafcare.admin.WorkspaceApi.TOKEN;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

@NullUnmarked
class WorkspaceAccessTest extends WorkspaceCalls {

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

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "null", "http://localhost.evil.example", "http://localhost:8443", ""})
    void changesNeedAPageOfThisShop(String origin) throws Exception {
        problem(json(post(MESSAGES)).header("Origin", origin).header("X-Care-Csrf", TOKEN), 403, "foreign_origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/care-api/v1", "/care-api/v1/nothing", "/care-api/v2/me", "/care-api/v1/me/", "/care-api/"})
    void theAdminNeverTakesWhatIsNoCall(String path) throws Exception {
        problem(get(path), path.endsWith("/me/") ? 200 : 404, "no_such_call");
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
    void whatBreaksIsNotShown() throws Exception {
        when(api.queries.page(any(), any(), anyInt())).thenThrow(new IllegalStateException("secret table"));

        problem(get(V1 + "/tickets"), 500, "internal").andExpect(content().string(not(containsString("secret"))));
    }
}
