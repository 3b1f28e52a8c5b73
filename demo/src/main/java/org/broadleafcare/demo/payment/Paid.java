package org.broadleafcare.demo.payment;

import org.broadleafcommerce.core.order.domain.Order;

/** What came of paying by card at checkout. */
public sealed interface Paid {

    /** The money is set aside and the order is placed. */
    record Placed(Order order) implements Paid {}

    /** No money was moved and none will be; the cart is as it was. The code is the gateway's, such as {@code declined}. */
    record Refused(String code) implements Paid {}

    /** Nobody knows yet; the cart keeps the open payment, and paying again asks for the same one. */
    record Unknown() implements Paid {}
}
