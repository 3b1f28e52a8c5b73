package org.broadleafcare.storefront.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.storefront.page.Rendering;
import org.broadleafcare.storefront.view.RequestView.Step;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Actor AGENT = Actor.agent(5, "grace");
    private static final Actor CUSTOMER = Actor.customer(7);

    private static LoggedEvent event(String type, Actor by, Map<String, Object> facts) {
        return new LoggedEvent(1L, 1, type, Subject.ticket(1), by, Instant.EPOCH, facts);
    }

    private static LoggedEvent message(String direction, String visibility) {
        return event("ticket.message_added", AGENT, Map.of("direction", direction, "visibility", visibility));
    }

    private static LoggedEvent moved(String from, String to, Actor by) {
        return event("ticket.status_changed", by, Map.of("from", from, "to", to));
    }

    private static List<String> codes(LoggedEvent... events) {
        return new Timeline(Rendering.visitor(Locale.ENGLISH))
                .steps(List.of(events)).stream().map(Step::code).toList();
    }

    @Test
    void tellsTheStoryInTheShoppersWords() {
        assertThat(codes(
                        event("ticket.created", CUSTOMER, Map.of()),
                        message("out", "public"),
                        moved("new", "pending", AGENT),
                        message("in", "public"),
                        moved("pending", "open", CUSTOMER),
                        moved("open", "solved", AGENT),
                        moved("solved", "open", CUSTOMER),
                        moved("open", "solved", CUSTOMER),
                        moved("solved", "closed", Actor.system())))
                .containsExactly("received", "answered", "wrote", "solved", "reopened", "solved_by_you", "closed");
    }

    @Test
    void leavesOutWhatHappensInsideTheTeam() {
        assertThat(codes(
                        event("ticket.created", CUSTOMER, Map.of()),
                        message("out", "internal"),
                        event("ticket.assigned", AGENT, Map.of("to", 5)),
                        event("mail.sent", Actor.system(), Map.of("mailId", 1))))
                .containsExactly("received");
    }
}
