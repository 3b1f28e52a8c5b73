package org.broadleafcare.platform.order.dao;

import java.math.BigDecimal;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** The head of a submitted order. Public, like its siblings, because Hibernate calls the constructor. */
public record OrderRow(
        Long id,
        @Nullable String number,
        Date submittedAt,
        String status,
        @Nullable String currency,
        Long customerId,
        @Nullable Boolean registered,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String customerEmail,
        @Nullable BigDecimal subTotal,
        @Nullable BigDecimal shipping,
        @Nullable BigDecimal tax,
        @Nullable BigDecimal total) {}
