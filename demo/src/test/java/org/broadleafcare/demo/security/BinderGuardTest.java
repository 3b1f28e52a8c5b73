package org.broadleafcare.demo.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcare.demo.web.DeliveryForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.web.bind.WebDataBinder;

class BinderGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class.module.classLoader.defaultAssertionStatus",
                "Class.module.classLoader.defaultAssertionStatus",
                "address.class.module.classLoader.defaultAssertionStatus"
            })
    void keepsAFormAwayFromTheClassLoader(String field) {
        WebDataBinder binder = new WebDataBinder(new DeliveryForm());
        new BinderGuard().refuseClassProperties(binder);

        binder.bind(new MutablePropertyValues().add(field, "true").add("city", "Bristol"));

        assertThat(binder.getBindingResult().getSuppressedFields()).containsExactly(field);
        assertThat(((DeliveryForm) binder.getTarget()).getCity()).isEqualTo("Bristol");
    }
}
