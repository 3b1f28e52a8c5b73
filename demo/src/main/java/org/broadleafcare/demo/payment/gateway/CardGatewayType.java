package org.broadleafcare.demo.payment.gateway;

import org.broadleafcommerce.common.payment.PaymentGatewayType;

/** Makes the gateway known to the platform's enumeration; a bean in both web contexts, so that it is loaded in both. */
public final class CardGatewayType extends PaymentGatewayType {
    private static final long serialVersionUID = 1L;

    public static final PaymentGatewayType DEMO_CARD = new PaymentGatewayType("DEMO_CARD", "Demo card gateway");
}
