package org.broadleafcare.demo.payment.web;

import java.util.List;
import org.broadleafcare.demo.payment.LedgerProcess;
import org.broadleafcare.demo.payment.gateway.CardGateway;
import org.broadleafcare.demo.payment.ledger.Behaviour;
import org.broadleafcare.demo.payment.ledger.Mood;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** A look into the card gateway's ledger and the switches of its mood, for whoever tries the demo. */
@Controller
@RequestMapping("/demo-gateway")
public class GatewayController {
    private static final String AGAIN = "redirect:/demo-gateway";

    private final CardGateway gateway;
    private final LedgerProcess process;

    public GatewayController(CardGateway gateway, LedgerProcess process) {
        this.gateway = gateway;
        this.process = process;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String show(Model model) {
        model.addAttribute("cards", List.of(Behaviour.values()));
        model.addAttribute("moods", List.of(Mood.values()));
        model.addAttribute("running", process.isAlive());
        try {
            model.addAttribute("mood", gateway.mood());
            model.addAttribute("bookings", gateway.latest());
        } catch (PaymentException e) {
            model.addAttribute("running", false);
        }
        return "gateway/ledger";
    }

    @RequestMapping(value = "/mood", method = RequestMethod.POST)
    public String change(@RequestParam("mood") Mood mood) throws PaymentException {
        if (process.isAlive()) {
            gateway.change(mood);
        }
        return AGAIN;
    }

    /** For a ledger that was killed; its file is as it was. */
    @RequestMapping(value = "/start", method = RequestMethod.POST)
    public String start() {
        process.startAgain();
        return AGAIN;
    }
}
