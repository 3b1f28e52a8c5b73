package org.broadleafcare.demo.web;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcare.demo.currency.Destinations;
import org.broadleafcare.demo.currency.ShopCurrency;
import org.broadleafcare.demo.security.LocalAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the shopper's country and currency and goes back to the page they were on. */
@Controller
public class DestinationController {
    private final Destinations destinations;

    public DestinationController(Destinations destinations) {
        this.destinations = destinations;
    }

    /** @param currency empty for the usual one of the country */
    @RequestMapping(value = "/destination", method = RequestMethod.POST)
    public String choose(
            HttpServletRequest request,
            @RequestParam("country") String country,
            @RequestParam(value = "currency", defaultValue = "") String currency,
            @RequestParam(value = "next", defaultValue = "/") String next) {
        destinations.choose(request, country, ShopCurrency.ofCode(currency).orElse(null));
        return "redirect:" + (LocalAddress.isLocal(next) ? next : "/");
    }
}
