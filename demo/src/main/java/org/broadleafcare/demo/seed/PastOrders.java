package org.broadleafcare.demo.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.demo.seed.SampleShopper.Line;
import org.broadleafcare.demo.seed.SampleShopper.SampleOrder;
import org.broadleafcare.demo.web.PayOnDelivery;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;
import org.broadleafcommerce.core.order.service.FulfillmentGroupService;
import org.broadleafcommerce.core.order.service.FulfillmentOptionService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.type.FulfillmentGroupStatusType;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Places orders through cart and checkout like a shopper, then dates them back. */
final class PastOrders {
    private static final DateTimeFormatter NUMBER =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int DELIVERED_AFTER_DAYS = 7;
    private static final int SENT_AFTER_DAYS = 2;

    private final OrderService orders;
    private final FulfillmentGroupService groups;
    private final List<FulfillmentOption> options;
    private final PayOnDelivery payOnDelivery;
    private final List<Long> products;
    private final Instant now;

    PastOrders(ShopAccess shop, List<Long> products, Instant now) {
        this.orders = shop.service("blOrderService", OrderService.class);
        this.groups = shop.service("blFulfillmentGroupService", FulfillmentGroupService.class);
        this.options = shop.service("blFulfillmentOptionService", FulfillmentOptionService.class)
                .readAllFulfillmentOptions();
        this.payOnDelivery = new PayOnDelivery(
                orders,
                shop.service("blOrderPaymentService", OrderPaymentService.class),
                shop.service("blCheckoutService", CheckoutService.class));
        this.products = products;
        this.now = now;
    }

    Order place(Customer customer, Address address, SampleOrder sample) {
        try {
            Order cart = orders.createNewCartForCustomer(customer);
            for (Line line : sample.lines()) {
                OrderItemRequestDTO item = new OrderItemRequestDTO(products.get(line.product()), line.quantity());
                cart = orders.addItem(cart.getId(), item, false);
            }
            cart.setEmailAddress(customer.getEmailAddress());
            cart = orders.save(cart, true);
            FulfillmentGroup group = groups.getFirstShippableFulfillmentGroup(cart);
            group.setAddress(address);
            group.setFulfillmentOption(option(sample.delivery(), cart.getCurrency()));
            Order placed = payOnDelivery.submit(orders.save(cart, true));
            dateBack(placed, sample.daysAgo());
            return orders.save(placed, false);
        } catch (AddToCartException | PricingException | CheckoutException e) {
            throw new IllegalStateException("A sample order of " + customer.getUsername() + " failed", e);
        }
    }

    private FulfillmentOption option(String key, BroadleafCurrency currency) {
        int place = key.equals(Foundations.STANDARD) ? 0 : 1;
        return options.stream()
                .filter(option ->
                        ((FixedPriceFulfillmentOption) option).getCurrency().equals(currency))
                .sorted(Comparator.comparing(FulfillmentOption::getId))
                .toList()
                .get(place);
    }

    /** Checkout stamps the real time, so every date of the order is set afterwards. */
    private void dateBack(Order order, int daysAgo) {
        Instant placed = now.minus(Duration.ofDays(daysAgo)).minus(Duration.ofMinutes(37L * daysAgo % 540));
        Date date = Date.from(placed);
        order.setSubmitDate(date);
        order.setOrderNumber(NUMBER.format(placed) + order.getId());
        order.getAuditable().setDateCreated(date);
        order.getAuditable().setDateUpdated(date);
        for (OrderPayment payment : order.getPayments()) {
            payment.getTransactions().forEach(transaction -> transaction.setDate(date));
        }
        for (FulfillmentGroup group : order.getFulfillmentGroups()) {
            group.setStatus(statusAfter(daysAgo));
        }
    }

    private static FulfillmentGroupStatusType statusAfter(int days) {
        if (days >= DELIVERED_AFTER_DAYS) {
            return FulfillmentGroupStatusType.DELIVERED;
        }
        return days >= SENT_AFTER_DAYS ? FulfillmentGroupStatusType.FULFILLED : FulfillmentGroupStatusType.PROCESSING;
    }
}
