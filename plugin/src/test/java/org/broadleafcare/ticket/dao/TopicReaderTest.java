package org.broadleafcare.ticket.dao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.broadleafcare.ticket.topic.Topic;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class TopicReaderTest {
    private static final TicketDatabase DATABASE = new TicketDatabase("topics");

    private final TopicReader topics = DATABASE.dao(new TopicReader());

    @Test
    void offersActiveTopicsInTheMerchantsOrder() {
        assertThat(topics.active()).extracting(Topic::code).containsExactly("first", "second");
        assertThat(topics.byCode("gone")).isPresent();
        assertThat(topics.byCode("never")).isEmpty();
    }

    @Test
    void readsTranslationsOfTopicsAndForgetsThoseOfARowThatIsGone() {
        DATABASE.jdbc()
                .update("insert into BLC_TRANSLATION (TRANSLATION_ID, ENTITY_TYPE, ENTITY_ID, FIELD_NAME, LOCALE_CODE,"
                        + " TRANSLATED_VALUE) values (1, 'CareTopic', '-2', 'label', 'ja', '最初'),"
                        + " (2, 'CareTopic', '-2', 'label', 'de', ' '), (3, 'Product', '-2', 'label', 'en', 'Mug')");

        assertThat(topics.byCode("first").orElseThrow().translations()).isEqualTo(Map.of("ja", "最初"));
        assertThat(topics.active()).last().extracting(Topic::translations).isEqualTo(Map.of());

        TopicRows rows = DATABASE.dao(new TopicRows());
        DATABASE.inTransaction(() -> {
            rows.forgetTranslations(-2);
            return true;
        });
        assertThat(topics.byCode("first").orElseThrow().translations()).isEmpty();
        assertThat(DATABASE.jdbc().queryForObject("select count(*) from BLC_TRANSLATION", Integer.class))
                .isEqualTo(1);
    }
}
