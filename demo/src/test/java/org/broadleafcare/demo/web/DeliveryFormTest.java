package org.broadleafcare.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

class DeliveryFormTest {
    private final DeliveryForm form = new DeliveryForm();

    @BeforeEach
    void fillIn() {
        form.setEmail(" jane@example.com ");
        form.setFirstName("Jane");
        form.setLastName("Miller");
        form.setStreet("14 Orchard Lane");
        form.setPostalCode("BS1 5TR");
        form.setCity("Bristol");
        form.setCountry("GB");
    }

    @Test
    void acceptsACompleteAddressWithoutPhone() {
        assertThat(errors().hasErrors()).isFalse();
        assertThat(form.getEmail()).isEqualTo("jane@example.com");
    }

    @Test
    void namesEveryFieldLeftEmpty() {
        form.setCity("  ");
        form.setCountry(null);

        assertThat(errors().getFieldErrors())
                .extracting(FieldError::getField)
                .containsExactlyInAnyOrder("city", "country");
    }

    @Test
    void refusesAnEmailAddressWithoutHost() {
        form.setEmail("jane@");

        assertThat(errors().getFieldError("email").getCode()).isEqualTo("demo.checkout.email");
    }

    @Test
    void refusesWhatDoesNotFitTheColumn() {
        form.setStreet("x".repeat(256));
        form.setPhone("1".repeat(256));

        assertThat(errors().getFieldErrors())
                .extracting(FieldError::getCode)
                .containsOnly("demo.checkout.tooLong")
                .hasSize(2);
    }

    private Errors errors() {
        Errors errors = new BeanPropertyBindingResult(form, "delivery");
        form.check(errors);
        return errors;
    }
}
