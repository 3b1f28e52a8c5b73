package com.example.bareshop.web;

import javax.annotation.Resource;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.FulfillmentGroupService;
import org.broadleafcommerce.core.order.service.FulfillmentOptionService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Checkout on one page: an address in the country, an e-mail address, invoice with the parcel. */
@Controller
public class CheckoutController {
    @Resource(name = "blOrderService")
    private OrderService orders;

    @Resource(name = "blFulfillmentGroupService")
    private FulfillmentGroupService groups;

    @Resource(name = "blFulfillmentOptionService")
    private FulfillmentOptionService options;

    @Resource(name = "blAddressService")
    private AddressService addresses;

    @Resource(name = "blCountryService")
    private CountryService countries;

    @Resource(name = "blOrderPaymentService")
    private OrderPaymentService payments;

    @Resource(name = "blCheckoutService")
    private CheckoutService checkout;

    @RequestMapping(value = "/checkout", method = RequestMethod.GET)
    public String show(Model model) {
        if (isEmpty(CartState.getCart())) {
            return "redirect:/cart";
        }
        return "checkout/checkout";
    }

    @RequestMapping(value = "/checkout", method = RequestMethod.POST)
    public String order(
            @RequestParam("email") String email,
            @RequestParam("firstName") String firstName,
            @RequestParam("lastName") String lastName,
            @RequestParam("street") String street,
            @RequestParam("city") String city,
            @RequestParam("postalCode") String postalCode)
            throws PricingException, CheckoutException {
        Order cart = CartState.getCart();
        if (isEmpty(cart)) {
            return "redirect:/cart";
        }
        Address address = addresses.create();
        address.setFirstName(firstName);
        address.setLastName(lastName);
        address.setAddressLine1(street);
        address.setCity(city);
        address.setPostalCode(postalCode);
        address.setCountry(countries.findCountryByAbbreviation("GB"));
        FulfillmentGroup group = groups.getFirstShippableFulfillmentGroup(cart);
        group.setAddress(address);
        group.setFulfillmentOption(options.readAllFulfillmentOptions().get(0));
        cart.setEmailAddress(email);
        cart = orders.save(cart, true);
        payByInvoice(cart);
        Order placed = checkout.performCheckout(orders.save(cart, true)).getOrder();
        return "redirect:/thanks/" + placed.getOrderNumber();
    }

    @RequestMapping(value = "/thanks/{number}", method = RequestMethod.GET)
    public String thanks(@PathVariable("number") String number, Model model) {
        model.addAttribute("number", number);
        return "checkout/thanks";
    }

    private void payByInvoice(Order cart) {
        OrderPayment payment = payments.create();
        payment.setType(PaymentType.COD);
        payment.setPaymentGatewayType(PaymentGatewayType.PASSTHROUGH);
        payment.setAmount(cart.getTotalAfterAppliedPayments());
        payment.setOrder(cart);
        PaymentTransaction transaction = payments.createTransaction();
        transaction.setType(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
        transaction.setAmount(cart.getTotalAfterAppliedPayments());
        transaction.setSuccess(true);
        transaction.setRawResponse("invoice");
        transaction.setOrderPayment(payment);
        payment.addTransaction(transaction);
        orders.addPaymentToOrder(cart, payment, null);
    }

    private static boolean isEmpty(Order cart) {
        return cart == null || cart instanceof NullOrderImpl || cart.getItemCount() == 0;
    }
}
