package org.broadleafcare.platform.order.dao;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A payment that was not taken back, with one of its transactions; the last three are null for one without any. */
public record PaymentRow(
        Long orderId,
        Long paymentId,
        String type,
        @Nullable BigDecimal amount,
        @Nullable String transactionType,
        @Nullable Boolean success,
        @Nullable BigDecimal moved) {}
