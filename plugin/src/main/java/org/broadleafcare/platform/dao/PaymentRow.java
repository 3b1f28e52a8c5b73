package org.broadleafcare.platform.dao;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A payment that was not taken back. */
public record PaymentRow(
        Long orderId, String type, @Nullable BigDecimal amount) {}
