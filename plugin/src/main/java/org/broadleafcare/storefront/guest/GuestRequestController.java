package org.broadleafcare.storefront.guest;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.storefront.entry.StorefrontPages;
import org.broadleafcare.storefront.request.Conversations;
import org.broadleafcare.storefront.request.Redirect;
import org.broadleafcare.ticket.TicketView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One request as a guest sees it. */
final class GuestRequestController implements StorefrontPages {
    private static final String ONE = CONTACT + "/requests/{number}";

    private final GuestDoors doors;
    private final Conversations conversations;

    GuestRequestController(GuestDoors doors, Conversations conversations) {
        this.doors = doors;
        this.conversations = conversations;
    }

    @RequestMapping(value = ONE, method = RequestMethod.GET)
    public ModelAndView show(
            @PathVariable("number") String number,
            @RequestParam(value = "sent", required = false) @Nullable String sent,
            HttpServletRequest request) {
        TicketView ticket = doors.ticket(number, request);
        return conversations.show(ticket, doors.forTicket(ticket), sent);
    }

    @RequestMapping(value = ONE + "/updates", method = RequestMethod.GET)
    public @Nullable ModelAndView updates(
            @PathVariable("number") String number,
            @RequestParam(value = "stamp", defaultValue = "") String stamp,
            HttpServletRequest request,
            HttpServletResponse response) {
        TicketView ticket = doors.ticket(number, request);
        return conversations.updates(ticket, doors.forTicket(ticket), stamp, response);
    }

    @RequestMapping(value = ONE + "/answer", method = RequestMethod.POST)
    public ModelAndView answer(
            @PathVariable("number") String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        TicketView ticket = doors.ticket(number, request);
        return conversations.answer(ticket, doors.forTicket(ticket), request, response);
    }

    @RequestMapping(value = ONE + "/solved", method = RequestMethod.POST)
    public ModelAndView solved(@PathVariable("number") String number, HttpServletRequest request) {
        TicketView ticket = doors.ticket(number, request);
        return conversations.solved(ticket, doors.forTicket(ticket));
    }

    @RequestMapping(value = ONE + "/files/{id}", method = RequestMethod.GET)
    public void file(
            @PathVariable("number") String number,
            @PathVariable("id") long id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        conversations.file(doors.ticket(number, request), id, response);
    }

    /** A reload of the page a failed post left in the address bar. */
    @RequestMapping(
            value = {ONE + "/answer", ONE + "/solved"},
            method = RequestMethod.GET)
    public ModelAndView back(@PathVariable("number") String number, HttpServletRequest request) {
        TicketView ticket = doors.ticket(number, request);
        return Redirect.to(doors.forTicket(ticket).path(ticket.number()));
    }
}
