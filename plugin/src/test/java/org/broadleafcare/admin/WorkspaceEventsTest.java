package org.broadleafcare.admin;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.LoggedEvent;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class WorkspaceEventsTest extends WorkspaceCalls {

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
}
