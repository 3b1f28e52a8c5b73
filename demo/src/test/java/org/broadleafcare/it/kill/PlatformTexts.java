package org.broadleafcare.it.kill;

import org.broadleafcommerce.common.i18n.domain.TranslationImpl;
import org.springframework.orm.jpa.persistenceunit.MutablePersistenceUnitInfo;
import org.springframework.orm.jpa.persistenceunit.PersistenceUnitPostProcessor;

/** The one entity of the platform that Care reads by query: the translations of a merchant's topics. */
public final class PlatformTexts implements PersistenceUnitPostProcessor {
    @Override
    public void postProcessPersistenceUnitInfo(MutablePersistenceUnitInfo unit) {
        unit.addManagedClassName(TranslationImpl.class.getName());
    }
}
