package org.broadleafcare.admin.ticket;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.broadleafcare.admin.ticket.TicketJson.Page;
import org.broadleafcare.admin.ticket.TicketJson.ViewCount;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.broadleafcare.platform.people.CarePermissions;
import org.broadleafcare.ticket.TicketFilter;
import org.broadleafcare.ticket.TicketPage;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Lists of tickets and how many are in each. */
@CareApi
final class TicketListCalls {
    private static final int LARGEST_PAGE = 100;
    private static final int COUNTED = 1000;
    private static final Set<TicketStatus> UNFINISHED =
            EnumSet.of(TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.PENDING, TicketStatus.ON_HOLD);

    private final TicketQueries tickets;
    private final Summaries summaries;

    TicketListCalls(TicketQueries tickets, Summaries summaries) {
        this.tickets = tickets;
        this.summaries = summaries;
    }

    @Needs(CarePermissions.TICKET_READ)
    @RequestMapping(value = CareApi.ROOT + "/tickets", method = RequestMethod.GET)
    @ResponseBody
    Page tickets(
            @RequestParam(value = "view", defaultValue = "open") String view,
            @RequestParam(value = "queue", required = false) @Nullable String queue,
            @RequestParam(value = "cursor", required = false) @Nullable String cursor,
            @RequestParam(value = "limit", defaultValue = "50") int limit,
            Caller caller) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new RequestRefused(400, "limit_out_of_range", LARGEST_PAGE);
        }
        TicketPage page = tickets.page(filter(view, blankToNull(queue), caller), blankToNull(cursor), limit);
        return new Page(summaries.of(page.tickets(), caller), page.next());
    }

    /** Counts stop at 1000. */
    @Needs(CarePermissions.TICKET_READ)
    @RequestMapping(value = CareApi.ROOT + "/views", method = RequestMethod.GET)
    @ResponseBody
    List<ViewCount> views(Caller caller) {
        return List.of("open", "mine", "unassigned", "waiting", "solved").stream()
                .map(view -> new ViewCount(view, tickets.count(filter(view, null, caller), COUNTED)))
                .toList();
    }

    private static TicketFilter filter(String view, @Nullable String queue, Caller caller) {
        return switch (view) {
            case "open" -> new TicketFilter(EnumSet.of(TicketStatus.NEW, TicketStatus.OPEN), null, false, queue);
            case "mine" -> new TicketFilter(UNFINISHED, caller.agent().id(), false, queue);
            case "unassigned" -> new TicketFilter(UNFINISHED, null, true, queue);
            case "waiting" ->
                new TicketFilter(EnumSet.of(TicketStatus.PENDING, TicketStatus.ON_HOLD), null, false, queue);
            case "solved" -> new TicketFilter(EnumSet.of(TicketStatus.SOLVED), null, false, queue);
            case "closed" -> new TicketFilter(EnumSet.of(TicketStatus.CLOSED), null, false, queue);
            case "junk" -> TicketFilter.onlyJunk();
            case "all" -> new TicketFilter(Set.of(), null, false, queue);
            default -> throw new RequestRefused(400, "unknown_value", "view");
        };
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
