package com.example.bareshop.web;

import java.io.IOException;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

@Controller
@RequestMapping("/account")
public class AccountController {
    @Resource(name = "blOrderService")
    private OrderService orders;

    @RequestMapping(method = RequestMethod.GET)
    public String overview() {
        return "account/overview";
    }

    @RequestMapping(value = "/orders", method = RequestMethod.GET)
    public String history(Model model) {
        model.addAttribute("orders", orders.findOrdersForCustomer(CustomerState.getCustomer(), OrderStatus.SUBMITTED));
        return "account/orders";
    }

    @RequestMapping(value = "/orders/{number}", method = RequestMethod.GET)
    public String order(@PathVariable("number") String number, Model model, HttpServletResponse response)
            throws IOException {
        Order order = orders.findOrderByOrderNumber(number);
        if (order == null || !CustomerState.getCustomer().equals(order.getCustomer())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        model.addAttribute("order", order);
        return "account/order";
    }
}
