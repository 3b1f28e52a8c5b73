package org.broadleafcare.demo.seed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.demo.payment.Paid;
import org.broadleafcare.demo.payment.PayByCard;
import org.broadleafcare.demo.payment.gateway.CardGateway.KnownCard;
import org.broadleafcare.demo.seed.SampleOrder.Fate;
import org.broadleafcare.demo.seed.SampleOrder.Line;
import org.broadleafcare.demo.seed.SampleOrder.Payment;
import org.broadleafcare.demo.web.PayOnDelivery;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
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
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Places orders through cart and checkout like a shopper, lets happen what happened to them, and dates them back. */
final class PastOrders {
    private static final DateTimeFormatter NUMBER =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final OrderService orders;
    private final FulfillmentGroupService groups;
    private final List<FulfillmentOption> options;
    private final PayOnDelivery payOnDelivery;
    private final PayByCard payByCard;
    private final PastPayments payments;
    private final PastParcels parcels;
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
        this.payByCard = shop.service("demoPayByCard", PayByCard.class);
        this.payments = new PastPayments(shop);
        this.parcels = new PastParcels(shop);
        this.products = products;
        this.now = now;
    }

    /** @param card used when the order is paid by card */
    Order place(Customer customer, Address address, SampleOrder sample, KnownCard card) {
        try {
            Order placed = pay(deliveredTo(address, filled(customer, sample), sample), sample, card);
            Instant at = now.minus(sample.ago());
            parcels.send(placed, sample.fate());
            dateBack(placed, at);
            payments.settle(placed, sample, at);
            if (sample.fate() == Fate.CANCELLED) {
                placed.setStatus(OrderStatus.CANCELLED);
            }
            return orders.save(placed, false);
        } catch (AddToCartException | PricingException | CheckoutException | PaymentException e) {
            throw new IllegalStateException("A sample order of " + customer.getUsername() + " failed", e);
        }
    }

    private Order filled(Customer customer, SampleOrder sample) throws AddToCartException, PricingException {
        Order cart = orders.createNewCartForCustomer(customer);
        for (Line line : sample.lines()) {
            OrderItemRequestDTO item = new OrderItemRequestDTO(products.get(line.product()), line.quantity());
            item.setItemAttributes(new HashMap<>(line.choices()));
            cart = orders.addItem(cart.getId(), item, false);
        }
        cart.setEmailAddress(customer.getEmailAddress());
        return orders.save(cart, true);
    }

    /** A cart of downloads has no parcel; then the address is the one on the invoice. */
    private Order deliveredTo(Address address, Order cart, SampleOrder sample) throws PricingException {
        FulfillmentGroup parcel = groups.getFirstShippableFulfillmentGroup(cart);
        if (parcel == null) {
            cart.getFulfillmentGroups().get(0).setAddress(address);
        } else {
            parcel.setAddress(address);
            parcel.setFulfillmentOption(option(sample.delivery(), cart.getCurrency()));
        }
        return orders.save(cart, true);
    }

    private Order pay(Order cart, SampleOrder sample, KnownCard card) throws PricingException, CheckoutException {
        if (sample.payment() == Payment.ON_DELIVERY) {
            return payOnDelivery.submit(cart);
        }
        Paid paid = payByCard.submit(cart, card);
        if (paid instanceof Paid.Placed done) {
            return done.order();
        }
        throw new IllegalStateException("The card gateway did not take a sample card: " + paid);
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
    private static void dateBack(Order order, Instant placed) {
        Date date = Date.from(placed);
        order.setSubmitDate(date);
        order.setOrderNumber(NUMBER.format(placed) + order.getId());
        order.getAuditable().setDateUpdated(date);
        order.getPayments()
                .forEach(payment -> payment.getTransactions().forEach(transaction -> transaction.setDate(date)));
    }
}
