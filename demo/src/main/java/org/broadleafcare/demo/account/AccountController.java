package org.broadleafcare.demo.account;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.web.controller.account.AbstractAccountController;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The signed-in shopper's pages: overview, orders, one order. Spring Security lets nobody else in here. */
@Controller
@RequestMapping("/account")
public class AccountController extends AbstractAccountController {
    private static final int RECENT = 3;
    private static final Set<OrderStatus> SHOWN = Set.of(OrderStatus.SUBMITTED, OrderStatus.CANCELLED);

    private final Parcels parcels;

    public AccountController(Parcels parcels) {
        this.parcels = parcels;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String overview(Model model) {
        List<Order> orders = ordersOf(CustomerState.getCustomer());
        model.addAttribute("customer", CustomerState.getCustomer());
        model.addAttribute("orders", orders.subList(0, Math.min(RECENT, orders.size())));
        return "account/overview";
    }

    @RequestMapping(value = "/orders", method = RequestMethod.GET)
    public String orders(Model model) {
        model.addAttribute("orders", ordersOf(CustomerState.getCustomer()));
        return "account/orders";
    }

    /** Somebody else's order and an order that does not exist get the same answer. */
    @RequestMapping(value = "/orders/{orderNumber}", method = RequestMethod.GET)
    public @Nullable String order(
            @PathVariable("orderNumber") String orderNumber, Model model, HttpServletResponse response)
            throws IOException {
        Order order = orderService.findOrderByOrderNumber(orderNumber);
        if (order == null || !CustomerState.getCustomer().equals(order.getCustomer())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        model.addAttribute("order", order);
        model.addAttribute("parcels", parcels.of(order));
        return "account/order";
    }

    private List<Order> ordersOf(Customer customer) {
        return orderService.findOrdersForCustomer(customer).stream()
                .filter(order -> SHOWN.contains(order.getStatus()) && order.getSubmitDate() != null)
                .sorted(Comparator.comparing(Order::getSubmitDate).reversed())
                .toList();
    }
}
