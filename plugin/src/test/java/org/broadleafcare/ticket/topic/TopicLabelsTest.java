package org.broadleafcare.ticket.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.ticket.value.TicketType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicLabelsTest {

    private final Messages messages = mock(Messages.class);
    private final TopicLabels labels = new TopicLabels(messages);

    @BeforeEach
    void translatesEverything() {
        when(messages.has(any(), any())).thenReturn(true);
        when(messages.text(eq(Locale.GERMAN), any())).thenAnswer(call -> "de:" + call.getArgument(1));
    }

    @Test
    void translatesATopicNobodyHasEdited() {
        assertThat(labels.of(topic("something_else", "Something else"), Locale.GERMAN))
                .isEqualTo("de:care.topic.something_else");
    }

    @Test
    void showsWhatTheMerchantWroteInstead() {
        assertThat(labels.of(topic("something_else", "Anything else?"), Locale.GERMAN))
                .isEqualTo("Anything else?");
    }

    @Test
    void translatesTheMerchantsOwnTopicsWhereTheShopHasATextForThem() {
        assertThat(labels.of(topic("gift_card", "Gift card"), Locale.GERMAN)).isEqualTo("de:care.topic.gift_card");

        when(messages.has(Locale.GERMAN, "care.topic.gift_card")).thenReturn(false);
        assertThat(labels.of(topic("gift_card", "Gift card"), Locale.GERMAN)).isEqualTo("Gift card");
    }

    @Test
    void putsTheMerchantsTranslationBeforeEverythingElse() {
        Topic topic = new Topic(
                "something_else",
                "Something else",
                TicketType.QUESTION,
                false,
                Map.of("de", "Sonst noch etwas?", "de_AT", "Sonst was?"));

        assertThat(labels.of(topic, Locale.GERMAN)).isEqualTo("Sonst noch etwas?");
        assertThat(labels.of(topic, Locale.GERMANY)).isEqualTo("Sonst noch etwas?");
        assertThat(labels.of(topic, new Locale("de", "AT"))).isEqualTo("Sonst was?");
        when(messages.text(Locale.JAPAN, "care.topic.something_else")).thenReturn("その他");
        assertThat(labels.of(topic, Locale.JAPAN)).isEqualTo("その他");
    }

    @Test
    void knowsEveryTopicOfAFreshDatabase() throws IOException {
        Properties english = new Properties();
        english.load(new InputStreamReader(resource("/messages/care_en.properties"), StandardCharsets.UTF_8));
        String seed = new String(resource("/care/db/topic.sql").readAllBytes(), StandardCharsets.UTF_8);
        Matcher row = Pattern.compile("\\(-\\d+, '(\\w+)', '([^']+)'").matcher(seed);

        int rows = 0;
        while (row.find()) {
            assertThat(english.getProperty("care.topic." + row.group(1))).isEqualTo(row.group(2));
            rows++;
        }
        assertThat(rows).isEqualTo(8);
    }

    private static InputStream resource(String name) {
        return TopicLabelsTest.class.getResourceAsStream(name);
    }

    private static Topic topic(String code, String label) {
        return new Topic(code, label, TicketType.QUESTION, false);
    }
}
