package org.broadleafcare.platform.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadleafcare.common.web.RequestMemo;
import org.broadleafcare.platform.order.dao.LineRow;
import org.broadleafcare.platform.order.dao.LinkRow;
import org.broadleafcare.platform.order.dao.NumberRow;
import org.broadleafcare.platform.order.dao.OrderDao;
import org.broadleafcare.platform.order.dao.OrderRow;
import org.broadleafcare.platform.order.dao.PaymentFieldRow;
import org.broadleafcare.platform.order.dao.PaymentRow;
import org.broadleafcare.platform.order.dao.PriceRow;
import org.broadleafcare.platform.order.dao.ShipmentItemRow;
import org.broadleafcare.platform.order.dao.ShipmentRow;

/** Puts orders together from a handful of statements, whatever their number; two more where sets were bought. */
final class BroadleafShopOrders implements ShopOrders {

    private static final String HEAD = "order-head.";

    private final OrderDao dao;

    BroadleafShopOrders(OrderDao dao) {
        this.dao = dao;
    }

    @Override
    public Optional<ShopOrder> byId(long orderId) {
        return read(dao.submitted(orderId)).stream().findFirst();
    }

    @Override
    public Optional<ShopOrder> byNumber(String orderNumber) {
        return orderNumber.isBlank()
                ? Optional.empty()
                : read(dao.submittedWithNumber(orderNumber.strip())).stream().findFirst();
    }

    @Override
    public Optional<OrderHead> head(long orderId) {
        Optional<OrderHead> known = RequestMemo.known(HEAD + orderId, OrderHead.class);
        return known.isPresent() ? known : kept(OrderHeads.first(dao.head(orderId)));
    }

    @Override
    public Optional<OrderHead> headOfNumber(String orderNumber) {
        return orderNumber.isBlank() ? Optional.empty() : kept(OrderHeads.first(dao.headOfNumber(orderNumber.strip())));
    }

    private static Optional<OrderHead> kept(Optional<OrderHead> head) {
        head.ifPresent(found -> RequestMemo.keep(HEAD + found.id(), found));
        return head;
    }

    @Override
    public List<ShopOrder> ofCustomer(long customerId, int limit) {
        return read(dao.submittedBy(customerId, limit));
    }

    @Override
    public int countOf(long customerId) {
        return Math.toIntExact(dao.countSubmittedBy(customerId));
    }

    @Override
    public OptionalLong ofShipment(long shipmentId) {
        return dao.submittedWithShipment(shipmentId).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public Map<Long, String> numbers(Collection<Long> orderIds) {
        return orderIds.isEmpty()
                ? Map.of()
                : dao.numbers(orderIds).stream().collect(Collectors.toMap(NumberRow::orderId, OrderParts::numberOf));
    }

    private List<ShopOrder> read(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, OrderRow> heads =
                dao.orders(ids).stream().collect(Collectors.toMap(OrderRow::id, Function.identity()));
        List<LineRow> lines = dao.lines(ids);
        Map<Long, List<LinkRow>> pages = by(dao.productPages(ids), LinkRow::lineId);
        Map<Long, List<LinkRow>> pictures = pictures(ids);
        if (lines.stream().anyMatch(line -> !pages.containsKey(line.id()))) {
            pages.putAll(by(dao.setPages(ids), LinkRow::lineId));
            pictures.putAll(by(dao.setPictures(ids), LinkRow::lineId));
        }
        OrderParts parts = new OrderParts(
                by(lines, LineRow::orderId),
                by(dao.prices(ids), PriceRow::lineId),
                pages,
                pictures,
                by(dao.payments(ids), PaymentRow::orderId),
                by(dao.cards(ids), PaymentFieldRow::orderId),
                by(dao.shipments(ids), ShipmentRow::orderId),
                by(dao.shipmentItems(ids), ShipmentItemRow::shipmentId));
        return ids.stream().map(heads::get).map(parts::assemble).toList();
    }

    private Map<Long, List<LinkRow>> pictures(List<Long> ids) {
        Map<Long, List<LinkRow>> pictures = by(dao.productPictures(ids), LinkRow::lineId);
        pictures.putAll(by(dao.articlePictures(ids), LinkRow::lineId));
        return pictures;
    }

    private static <T> Map<Long, List<T>> by(List<T> rows, Function<T, Long> key) {
        return rows.stream().collect(Collectors.groupingBy(key, Collectors.toCollection(ArrayList::new)));
    }
}
