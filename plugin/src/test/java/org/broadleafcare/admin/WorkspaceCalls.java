package org.broadleafcare.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafcare.admin.WorkspaceApi.TOKEN;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.common.Actor;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.Visibility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Calls to the workspace API as a manager makes them, and what they answer. */
@NullUnmarked
abstract class WorkspaceCalls {
    static final String V1 = "/care-api/v1";
    static final String MESSAGES = V1 + "/tickets/100057/messages";

    final WorkspaceApi api = new WorkspaceApi();

    @BeforeEach
    void manager() {
        api.signInAsManager();
    }

    final ResultActions problem(MockHttpServletRequestBuilder request, int status, String code) throws Exception {
        ResultActions answer = api.mvc.perform(request).andExpect(status().is(status));
        if (status >= 400) {
            answer.andExpect(content().contentType("application/problem+json"))
                    .andExpect(content().string(containsString("\"code\":\"" + code + "\"")))
                    .andExpect(content().string(containsString("\"status\":" + status)));
        }
        return answer;
    }

    final String json(MockHttpServletRequestBuilder request, String... parts) throws Exception {
        ResultActions answer = api.mvc.perform(request).andExpect(status().isOk());
        String body = new String(answer.andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(body).contains(parts);
        return body;
    }

    static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request) {
        return request.contentType(MediaType.APPLICATION_JSON);
    }

    static MockHttpServletRequestBuilder own(MockHttpServletRequestBuilder request) {
        return json(request).header("Origin", "http://localhost").header("X-Care-Csrf", TOKEN);
    }

    static MessageView message(TicketView ticket) {
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
}
