package org.broadleafcare.storefront.guest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.common.CareException;
import org.broadleafcare.platform.shop.FormGuard;
import org.broadleafcare.storefront.entry.SignInNeeded;
import org.broadleafcare.storefront.entry.StorefrontPages;
import org.broadleafcare.storefront.request.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells a page that has been open for long whether its form would still be taken, and hands it the present token. */
final class SessionController implements StorefrontPages {
    private final SignedIn signedIn;
    private final GuestDoors doors;
    private final FormGuard guard;
    private final ObjectMapper json;

    SessionController(SignedIn signedIn, GuestDoors doors, FormGuard guard, ObjectMapper json) {
        this.signedIn = signedIn;
        this.doors = doors;
        this.guard = guard;
        this.json = json;
    }

    @RequestMapping(value = REQUESTS + "/session", method = RequestMethod.GET)
    public void account(HttpServletResponse response) throws IOException {
        answer(response, () -> signedIn.door(signedIn.shopper()).owner());
    }

    @RequestMapping(value = CONTACT + "/session", method = RequestMethod.GET)
    public void guest(
            @RequestParam(value = "order", required = false) @Nullable String order,
            @RequestParam(value = "request", required = false) @Nullable String ticket,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(response, () -> {
            if (order != null) {
                return doors.forOrder(doors.order(order, request)).owner();
            }
            return ticket == null
                    ? doors.forAnybody().owner()
                    : doors.forTicket(doors.ticket(ticket, request)).owner();
        });
    }

    private void answer(HttpServletResponse response, Visit visit) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        try {
            String owner = visit.owner();
            response.getWriter()
                    .write(json.writeValueAsString(
                            Map.of("owner", owner, "parameter", guard.parameter(), "token", guard.token())));
        } catch (SignInNeeded e) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } catch (CareException e) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
    }

    @FunctionalInterface
    private interface Visit {
        String owner();
    }
}
