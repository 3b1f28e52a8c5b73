package org.broadleafcare.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafcare.desk.Draft;
import org.broadleafcare.desk.DraftFile;
import org.broadleafcare.desk.DraftKind;
import org.broadleafcare.desk.DraftMoved;
import org.broadleafcare.desk.DraftWords;
import org.broadleafcare.desk.Writing;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class WorkspaceDraftsTest extends WorkspaceCalls {
    private static final String DRAFTS = V1 + "/drafts";
    private static final Instant AT = Instant.parse("2026-11-22T07:45:00Z");
    private static final DraftWords WORDS = new DraftWords(
            DraftKind.NOTE, "Ask the", TicketStatus.OPEN, List.of(new DraftFile("r1", "a.png", 3, "image/png", true)));

    @BeforeEach
    void ticket() {
        api.hasTicket();
    }

    @Test
    void showsOnesOwnWordsAndOfOthersOnlyThatTheyWrite() throws Exception {
        when(api.drafts.of(5, 11)).thenReturn(Optional.of(new Draft(5, WORDS, 2, AT)));
        when(api.drafts.others(5, 11))
                .thenReturn(List.of(new Writing(11, DraftKind.REPLY, AT), new Writing(4711, DraftKind.REPLY, AT)));

        String body = json(
                get(DRAFTS).param("ticket", "100057"),
                "\"kind\":\"note\",\"text\":\"Ask the\",\"thenStatus\":\"open\"",
                "\"uploadId\":\"r1\"",
                "\"version\":2,\"at\":\"2026-11-22T07:45:00Z\"",
                "{\"agent\":\"Ann Agent\",\"kind\":\"reply\"");

        assertThat(body).doesNotContain("4711");
    }

    @Test
    void keepsWordsWithTheirFiles() throws Exception {
        when(api.drafts.save(eq(5L), eq(11L), any(), any())).thenReturn(new Draft(5, WORDS, 3, AT));

        json(
                own(put(DRAFTS))
                        .content(
                                "{\"ticket\":\"100057\",\"kind\":\"note\",\"text\":\"Ask the\",\"thenStatus\":\"open\","
                                        + "\"files\":[{\"uploadId\":\"r1\",\"name\":\"a.png\",\"size\":3,"
                                        + "\"contentType\":\"image/png\",\"picture\":true}],\"version\":2}"),
                "\"version\":3");

        verify(api.drafts).save(5, 11, WORDS, 2);
    }

    @Test
    void refusesWhatIsNoDraft() throws Exception {
        String one = "{\"ticket\":\"100057\",\"kind\":\"%s\",\"text\":\"%s\",\"files\":%s}";

        problem(own(put(DRAFTS)).content(String.format(one, "letter", "x", "[]")), 400, "unknown_value");
        problem(own(put(DRAFTS)).content(String.format(one, "note", "x", "[null]")), 400, "unknown_value");
        problem(own(put(DRAFTS)).content(String.format(one, "note", "x".repeat(100_001), "[]")), 413, "too_large");
        problem(own(put(DRAFTS)).content("{\"kind\":\"note\"}"), 404, "not_found");
        problem(get(DRAFTS).param("ticket", "4711"), 404, "not_found");
    }

    @Test
    void tellsOfWordsFromAnotherDevice() throws Exception {
        when(api.drafts.save(eq(5L), eq(11L), any(), any())).thenThrow(new DraftMoved());

        problem(
                own(put(DRAFTS)).content("{\"ticket\":\"100057\",\"kind\":\"reply\",\"text\":\"x\"}"),
                409,
                "draft_moved");
    }

    @Test
    void throwsAway() throws Exception {
        api.mvc.perform(own(delete(DRAFTS)).param("ticket", "100057"));

        verify(api.drafts).drop(5, 11);
    }
}
