package org.broadleafcare.storefront.request;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.platform.shop.ShopRequest;
import org.broadleafcare.storefront.entry.StorefrontPages;
import org.broadleafcare.storefront.page.CarePage;
import org.broadleafcare.storefront.page.PageHead;
import org.broadleafcare.storefront.view.RequestListView;
import org.broadleafcare.storefront.view.Visitor;
import org.broadleafcare.ticket.TicketPage;
import org.broadleafcare.ticket.TicketQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My requests: the list, one request, answering it. */
final class RequestsController implements StorefrontPages {
    private static final int PAGE = 20;

    private final SignedIn signedIn;
    private final TicketQueries tickets;
    private final TicketWords words;
    private final Conversations conversations;
    private final Messages messages;
    private final ShopRequest shopRequest;

    RequestsController(
            SignedIn signedIn,
            TicketQueries tickets,
            TicketWords words,
            Conversations conversations,
            Messages messages,
            ShopRequest shopRequest) {
        this.signedIn = signedIn;
        this.tickets = tickets;
        this.words = words;
        this.conversations = conversations;
        this.messages = messages;
        this.shopRequest = shopRequest;
    }

    @RequestMapping(value = REQUESTS, method = RequestMethod.GET)
    public ModelAndView list(@RequestParam(value = "after", required = false) @Nullable String after) {
        Shopper shopper = signedIn.shopper();
        Door door = signedIn.door(shopper);
        Visitor visitor = Visitor.of(messages, shopRequest);
        TicketPage page = tickets.ofCustomer(shopper.id(), after, PAGE);
        String next = page.next() == null
                ? null
                : door.base() + "?after=" + URLEncoder.encode(page.next(), StandardCharsets.UTF_8);
        RequestListView view =
                new RequestListView(words.rows(page.tickets(), door, visitor), door.path("new"), next, after == null);
        return CarePage.account("requests", PageHead.ofPrivate(visitor.text("care.requests.title")), view);
    }

    @RequestMapping(value = REQUESTS + "/{number}", method = RequestMethod.GET)
    public ModelAndView show(
            @PathVariable("number") String number,
            @RequestParam(value = "sent", required = false) @Nullable String sent) {
        Shopper shopper = signedIn.shopper();
        return conversations.show(signedIn.ticket(number, shopper), signedIn.door(shopper), sent);
    }

    @RequestMapping(value = REQUESTS + "/{number}/updates", method = RequestMethod.GET)
    public @Nullable ModelAndView updates(
            @PathVariable("number") String number,
            @RequestParam(value = "stamp", defaultValue = "") String stamp,
            HttpServletResponse response) {
        Shopper shopper = signedIn.shopper();
        return conversations.updates(signedIn.ticket(number, shopper), signedIn.door(shopper), stamp, response);
    }

    @RequestMapping(value = REQUESTS + "/{number}/answer", method = RequestMethod.POST)
    public ModelAndView answer(
            @PathVariable("number") String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Shopper shopper = signedIn.shopper();
        return conversations.answer(signedIn.ticket(number, shopper), signedIn.door(shopper), request, response);
    }

    @RequestMapping(value = REQUESTS + "/{number}/solved", method = RequestMethod.POST)
    public ModelAndView solved(@PathVariable("number") String number) {
        Shopper shopper = signedIn.shopper();
        return conversations.solved(signedIn.ticket(number, shopper), signedIn.door(shopper));
    }

    @RequestMapping(value = REQUESTS + "/{number}/files/{id}", method = RequestMethod.GET)
    public void file(@PathVariable("number") String number, @PathVariable("id") long id, HttpServletResponse response)
            throws IOException {
        conversations.file(signedIn.ticket(number, signedIn.shopper()), id, response);
    }

    /** A reload of the page a failed post left in the address bar. */
    @RequestMapping(
            value = {REQUESTS + "/{number}/answer", REQUESTS + "/{number}/solved"},
            method = RequestMethod.GET)
    public ModelAndView back(@PathVariable("number") String number) {
        Shopper shopper = signedIn.shopper();
        return Redirect.to(
                signedIn.door(shopper).path(signedIn.ticket(number, shopper).number()));
    }
}
