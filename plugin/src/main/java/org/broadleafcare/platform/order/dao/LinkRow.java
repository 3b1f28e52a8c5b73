package org.broadleafcare.platform.order.dao;

import org.jspecify.annotations.Nullable;

/** An address that belongs to an order line: its product page or one of its pictures. */
public record LinkRow(Long lineId, String key, @Nullable String url) {}
