package org.broadleafcare.ticket.domain;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.broadleafcare.ticket.value.Requester;
import org.jspecify.annotations.Nullable;

/** Whose concern it is; part of the ticket's row. */
@Embeddable
public class RequesterImpl {
    @Column(name = "CUSTOMER_ID")
    protected @Nullable Long customerId;

    @Column(name = "REQUESTER_NAME", nullable = false)
    protected String name;

    @Column(name = "REQUESTER_EMAIL", nullable = false)
    protected String email;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RequesterImpl() {}

    RequesterImpl(Requester requester) {
        this.customerId = requester.customerId();
        this.name = requester.name();
        this.email = requester.email();
    }

    Requester view() {
        return new Requester(customerId, name, email);
    }
}
