package org.broadleafcare.storefront.guest.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.common.time.UtcInstant;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What a guest typed, until the task has looked whether such an order exists. */
@Entity
@Table(name = "CARE_ACCESS_REQUEST")
public class AccessRequestImpl {

    @Id
    @GeneratedValue(generator = "CareAccessRequestId")
    @GenericGenerator(
            name = "CareAccessRequestId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "AccessRequestImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.storefront.guest.domain.AccessRequestImpl")
            })
    @Column(name = "ACCESS_REQUEST_ID")
    protected @Nullable Long id;

    @Column(name = "ORDER_NUMBER", nullable = false)
    protected String orderNumber;

    @Column(name = "EMAIL", nullable = false)
    protected String email;

    @Column(name = "LOCALE", nullable = false, length = 20)
    protected String locale;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "CREATED_AT", nullable = false)
    protected Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AccessRequestImpl() {}

    public AccessRequestImpl(String orderNumber, String email, Locale locale, Instant createdAt) {
        this.orderNumber = orderNumber;
        this.email = email;
        this.locale =
                locale.getCountry().isEmpty() ? locale.getLanguage() : locale.getLanguage() + "_" + locale.getCountry();
        this.createdAt = createdAt;
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public String orderNumber() {
        return orderNumber;
    }

    public String email() {
        return email;
    }

    public Locale locale() {
        return StringUtils.parseLocaleString(locale);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
