package org.broadleafcare.storefront.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedOrderNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20261122145637",
                "2026 1122 145637",
                "2026\u00a01122\u202f145637",
                "#20261122145637",
                "# 2026 1122 145637",
                "Order 20261122145637",
                "Bestellung 20261122 145637",
                "Bestellung Nr.: #20261122145637",
                "２０２６１１２２１４５６３７",
                "٢٠٢٦١١٢٢١٤٥٦٣٧",
                "\u200e20261122145637\u200f",
            })
    void findsTheNumberInWhatWasTyped(String typed) {
        assertThat(new TypedOrderNumber(typed).readings()).contains("20261122145637");
    }

    @Test
    void takesWhatWasTypedAtItsWordFirst() {
        assertThat(new TypedOrderNumber("#A 17-b").readings())
                .startsWith("#A 17-b")
                .contains("A17-b");
        assertThat(new TypedOrderNumber("4711").readings()).containsExactly("4711");
    }
}
