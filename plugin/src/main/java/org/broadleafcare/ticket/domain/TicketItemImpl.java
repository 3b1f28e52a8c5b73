package org.broadleafcare.ticket.domain;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.ticket.value.TicketItem;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** An order line a ticket is about. */
@Entity
@Table(name = "CARE_TICKET_ITEM")
public class TicketItemImpl {
    @Id
    @GeneratedValue(generator = "CareTicketItemId")
    @GenericGenerator(
            name = "CareTicketItemId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "CareTicketItemImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.ticket.domain.TicketItemImpl")
            })
    @Column(name = "TICKET_ITEM_ID")
    protected @Nullable Long id;

    @Column(name = "TICKET_ID", nullable = false)
    protected long ticketId;

    @Column(name = "ORDER_ITEM_ID", nullable = false)
    protected long orderItemId;

    @Column(name = "QUANTITY", nullable = false)
    protected int quantity;

    protected TicketItemImpl() {}

    public TicketItemImpl(long ticketId, TicketItem item) {
        this.ticketId = ticketId;
        this.orderItemId = item.orderItemId();
        this.quantity = item.quantity();
    }

    public long ticketId() {
        return ticketId;
    }

    public TicketItem view() {
        return new TicketItem(orderItemId, quantity);
    }
}
