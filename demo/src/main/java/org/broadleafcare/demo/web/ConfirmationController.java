package org.broadleafcare.demo.web;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.web.controller.checkout.BroadleafOrderConfirmationController;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Thanks for an order; the platform checks that it is the visitor's own. */
@Controller
public class ConfirmationController extends BroadleafOrderConfirmationController {

    @RequestMapping(value = "/confirmation/{orderNumber}", method = RequestMethod.GET)
    public @Nullable String show(
            @PathVariable("orderNumber") String orderNumber,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String page = displayOrderConfirmationByOrderNumber(orderNumber, model, request, response);
        if (page == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        return page;
    }
}
