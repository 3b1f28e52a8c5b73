package org.broadleafcare.storefront.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.storefront.view.RequestView.Step;
import org.broadleafcare.storefront.view.Visitor;
import org.jspecify.annotations.Nullable;

/** The event log of a ticket in the shopper's words. What happens inside the team is left out. */
final class Timeline {
    private final Visitor visitor;

    Timeline(Visitor visitor) {
        this.visitor = visitor;
    }

    List<Step> steps(List<LoggedEvent> events) {
        List<Step> steps = new ArrayList<>();
        for (LoggedEvent event : events) {
            String code = code(event);
            if (code != null) {
                steps.add(new Step(
                        code,
                        visitor.text("care.timeline." + code),
                        visitor.dates().moment(event.at())));
            }
        }
        return steps;
    }

    private static @Nullable String code(LoggedEvent event) {
        return switch (event.type()) {
            case "ticket.created" -> "received";
            case "ticket.message_added" -> message(event);
            case "ticket.status_changed" -> status(event);
            default -> null;
        };
    }

    /** The message that opened the request is not among these; receiving it is its event. */
    private static @Nullable String message(LoggedEvent event) {
        if (fact(event, "visibility").equals("internal")) {
            return null;
        }
        return fact(event, "direction").equals("out") ? "answered" : "wrote";
    }

    private static @Nullable String status(LoggedEvent event) {
        String from = fact(event, "from");
        return switch (fact(event, "to")) {
            case "solved" -> event.actor().isShopper() ? "solved_by_you" : "solved";
            case "closed" -> "closed";
            case "on_hold" -> "on_hold";
            case "open" -> from.equals("solved") ? "reopened" : null;
            default -> null;
        };
    }

    private static String fact(LoggedEvent event, String name) {
        return Objects.toString(event.facts().get(name), "");
    }
}
