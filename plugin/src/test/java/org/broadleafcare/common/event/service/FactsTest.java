package org.broadleafcare.common.event.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.web.CareJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    private final Facts facts = new Facts(CareJson.mapper());

    @Test
    void keepsNumbersBooleansAndWords() {
        Map<String, Object> read = facts.read(facts.write(Map.of(
                "messageId", 17L, "visible", true, "from", Actor.Kind.AGENT, "fields", List.of("status", "queue"))));

        assertThat(read)
                .containsEntry("messageId", 17)
                .containsEntry("visible", true)
                .containsEntry("from", "AGENT")
                .containsEntry("fields", List.of("status", "queue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "ann@example.org", "Zoë", "tab\there", "<b>", "{}"})
    void refusesWhatMayBeASentenceOrAPersonsData(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts.write(Map.of("reason", value)))
                .withMessageContaining("reason")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(value));
    }

    @Test
    void refusesALongWordAndANestedObject() {
        assertThatIllegalArgumentException().isThrownBy(() -> facts.write(Map.of("code", "x".repeat(121))));
        assertThatIllegalArgumentException().isThrownBy(() -> facts.write(Map.of("more", Map.of("a", 1))));
    }

    @Test
    void letsALoginLookLikeAnAddress() {
        assertThat(facts.read(facts.write(Map.of("toLogin", "agent@shop.example"))))
                .containsEntry("toLogin", "agent@shop.example");
    }

    @Test
    void refusesANameThatIsNoName() {
        assertThatIllegalArgumentException().isThrownBy(() -> facts.write(Map.of("Some name", 1)));
    }
}
