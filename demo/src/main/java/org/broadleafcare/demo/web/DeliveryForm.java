package org.broadleafcare.demo.web;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.validator.GenericValidator;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What checkout asks: where the parcel goes, how fast, and an e-mail address. A bean, because forms bind to setters. */
public class DeliveryForm {
    private static final int LONGEST = 255;

    private String email = "";
    private String firstName = "";
    private String lastName = "";
    private String street = "";
    private String postalCode = "";
    private String city = "";
    private String country = "";
    private String phone = "";
    private Long option = 0L;

    /** Adds an error {@code demo.checkout.required}, {@code demo.checkout.tooLong} or {@code demo.checkout.email}. */
    void check(Errors errors) {
        Map<String, Supplier<String>> required = Map.of(
                "email", this::getEmail,
                "firstName", this::getFirstName,
                "lastName", this::getLastName,
                "street", this::getStreet,
                "postalCode", this::getPostalCode,
                "city", this::getCity,
                "country", this::getCountry);
        required.forEach((field, value) -> {
            if (value.get().isBlank()) {
                errors.rejectValue(field, "demo.checkout.required");
            } else if (value.get().length() > LONGEST) {
                errors.rejectValue(field, "demo.checkout.tooLong");
            }
        });
        if (!errors.hasFieldErrors("email") && !GenericValidator.isEmail(email)) {
            errors.rejectValue("email", "demo.checkout.email");
        }
        if (phone.length() > LONGEST) {
            errors.rejectValue("phone", "demo.checkout.tooLong");
        }
    }

    private static String clean(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = clean(email);
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(@Nullable String firstName) {
        this.firstName = clean(firstName);
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(@Nullable String lastName) {
        this.lastName = clean(lastName);
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(@Nullable String street) {
        this.street = clean(street);
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(@Nullable String postalCode) {
        this.postalCode = clean(postalCode);
    }

    public String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = clean(city);
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = clean(country);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = clean(phone);
    }

    public Long getOption() {
        return option;
    }

    public void setOption(@Nullable Long option) {
        this.option = option == null ? 0L : option;
    }
}
