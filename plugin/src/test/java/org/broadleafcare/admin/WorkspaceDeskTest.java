package org.broadleafcare.admin;

import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadleafcare.common.Actor;
import org.broadleafcare.desk.AlreadySent;
import org.broadleafcare.desk.Doing;
import org.broadleafcare.desk.Draft;
import org.broadleafcare.desk.DraftKind;
import org.broadleafcare.desk.DraftWords;
import org.broadleafcare.desk.Present;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class WorkspaceDeskTest extends WorkspaceCalls {
    private static final String PRESENCE = V1 + "/tickets/100057/presence";
    private static final Instant AT = Instant.parse("2026-11-22T07:45:00Z");

    @Test
    void saysWhoElseIsThere() throws Exception {
        api.hasTicket();
        when(api.presence.beat(5, 11, Doing.WRITING))
                .thenReturn(List.of(new Present(5, 11, Doing.VIEWING, AT), new Present(5, 4711, Doing.VIEWING, AT)));

        json(
                own(put(PRESENCE)).content("{\"doing\":\"writing\"}"),
                "{\"others\":[{\"name\":\"Ann Agent\",\"doing\":\"viewing\",\"since\":\"2026-11-22T07:45:00Z\"}]}");

        problem(own(put(PRESENCE)).content("{\"doing\":\"sleeping\"}"), 400, "unknown_value");
        api.mvc.perform(own(delete(PRESENCE)));
        verify(api.presence).leave(5, 11);
    }

    @Test
    void saysWhichTicketsOthersHaveOpen() throws Exception {
        when(api.presence.others(11)).thenReturn(List.of(new Present(5, 11, Doing.VIEWING, AT)));
        when(api.queries.numbers(Set.of(5L))).thenReturn(Map.of(5L, "100057"));

        json(get(V1 + "/presence"), "[{\"number\":\"100057\",\"others\":[{\"name\":\"Ann Agent\"");
    }

    @Test
    void takesAnAnswerBack() throws Exception {
        DraftWords words = new DraftWords(DraftKind.REPLY, "Done", null, List.of());
        when(api.replies.undo(9, Actor.agent(11, "ann"))).thenReturn(new Draft(5, words, 1, AT));
        when(api.replies.undo(10, Actor.agent(11, "ann"))).thenThrow(new AlreadySent());

        json(own(post(V1 + "/held/9/undo")), "\"text\":\"Done\"");
        problem(own(post(V1 + "/held/10/undo")), 409, "already_sent");
    }
}
