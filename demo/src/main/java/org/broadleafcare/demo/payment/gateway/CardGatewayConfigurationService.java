package org.broadleafcare.demo.payment.gateway;

import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCreditCardService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCustomerService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayFraudService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayHostedService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayReportingService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.payment.service.PaymentGatewaySubscriptionService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionConfirmationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransparentRedirectService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayWebResponseService;
import org.broadleafcommerce.common.web.payment.expression.PaymentGatewayFieldExtensionHandler;
import org.broadleafcommerce.common.web.payment.processor.CreditCardTypesExtensionHandler;
import org.broadleafcommerce.common.web.payment.processor.TRCreditCardExtensionHandler;
import org.jspecify.annotations.Nullable;

/** Where the platform finds the parts of the demo card gateway; null for what it does not offer, as the platform expects. */
public final class CardGatewayConfigurationService implements PaymentGatewayConfigurationService {
    private final PaymentGatewayConfiguration configuration;
    private final CardTransactions transactions;
    private final CardReporting reporting;
    private final CardRollback rollback;
    private final CardWebResponse webResponse;

    public CardGatewayConfigurationService(PaymentGatewayConfiguration configuration, CardGateway gateway) {
        this.configuration = configuration;
        this.transactions = new CardTransactions(gateway);
        this.reporting = new CardReporting(gateway);
        this.rollback = new CardRollback(transactions);
        this.webResponse = new CardWebResponse(gateway);
    }

    @Override
    public PaymentGatewayConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    public PaymentGatewayTransactionService getTransactionService() {
        return transactions;
    }

    @Override
    public PaymentGatewayReportingService getReportingService() {
        return reporting;
    }

    @Override
    public PaymentGatewayRollbackService getRollbackService() {
        return rollback;
    }

    @Override
    public PaymentGatewayWebResponseService getWebResponseService() {
        return webResponse;
    }

    @Override
    public @Nullable PaymentGatewayTransactionConfirmationService getTransactionConfirmationService() {
        return null;
    }

    @Override
    public @Nullable PaymentGatewayCreditCardService getCreditCardService() {
        return null;
    }

    @Override
    public @Nullable PaymentGatewayCustomerService getCustomerService() {
        return null;
    }

    @Override
    public @Nullable PaymentGatewaySubscriptionService getSubscriptionService() {
        return null;
    }

    @Override
    public @Nullable PaymentGatewayFraudService getFraudService() {
        return null;
    }

    @Override
    public @Nullable PaymentGatewayHostedService getHostedService() {
        return null;
    }

    @Override
    public @Nullable PaymentGatewayTransparentRedirectService getTransparentRedirectService() {
        return null;
    }

    @Override
    public @Nullable TRCreditCardExtensionHandler getCreditCardExtensionHandler() {
        return null;
    }

    @Override
    public @Nullable PaymentGatewayFieldExtensionHandler getFieldExtensionHandler() {
        return null;
    }

    @Override
    public @Nullable CreditCardTypesExtensionHandler getCreditCardTypesExtensionHandler() {
        return null;
    }
}
