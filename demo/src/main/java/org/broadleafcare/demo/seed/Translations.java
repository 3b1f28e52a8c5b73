package org.broadleafcare.demo.seed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.common.i18n.domain.Translation;
import org.broadleafcommerce.common.i18n.domain.TranslationImpl;

/**
 * Keeps the texts of the other languages as the platform's translations. Written as rows: the platform's service looks for an
 * older one before each, which takes longer than everything else of a first start.
 */
final class Translations {
    private final EntityManager entities;
    private final Map<String, SampleText> texts = new HashMap<>();

    Translations(EntityManager entities) {
        this.entities = entities;
        ShopLanguage.translated().forEach(each -> texts.put(each.code(), SampleText.in(each.code())));
    }

    /** @param description the field that holds the description */
    void add(TranslatedEntity type, Long id, String key, String name, String description) {
        texts.forEach((language, text) -> {
            add(type, id, language, name, text.find(key + ".name"));
            add(type, id, language, description, text.find(key + ".description"));
        });
    }

    private void add(TranslatedEntity type, Long id, String language, String field, Optional<String> text) {
        text.ifPresent(value -> {
            Translation translation = new TranslationImpl();
            translation.setEntityType(type);
            translation.setEntityId(id.toString());
            translation.setFieldName(field);
            translation.setLocaleCode(language);
            translation.setTranslatedValue(value);
            entities.persist(translation);
        });
    }
}
