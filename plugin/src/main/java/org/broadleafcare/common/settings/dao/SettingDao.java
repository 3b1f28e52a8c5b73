package org.broadleafcare.common.settings.dao;

import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.domain.SettingImpl;

/** Rows of CARE_SETTING. */
public class SettingDao {

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // injected
    private EntityManager entities;

    /** The row of exactly this scope. */
    public Optional<SettingImpl> find(String key, SettingScope scope) {
        return entities
                .createQuery(
                        "select s from SettingImpl s"
                                + " where s.key = :key and s.locale = :locale and s.country = :country",
                        SettingImpl.class)
                .setParameter("key", key)
                .setParameter("locale", scope.localeCode())
                .setParameter("country", scope.countryCode())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Stores a new row at once, so that a duplicate shows here and not at the end of the transaction. */
    public void add(SettingImpl setting) {
        entities.persist(setting);
        entities.flush();
    }

    /** Writes pending changes at once, so that a lost race shows here. */
    public void flush() {
        entities.flush();
    }

    public void remove(SettingImpl setting) {
        entities.remove(setting);
    }
}
