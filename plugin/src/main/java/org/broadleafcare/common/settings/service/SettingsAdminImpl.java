package org.broadleafcare.common.settings.service;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.OptimisticLockException;
import javax.persistence.PersistenceException;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingChangedMeanwhile;
import org.broadleafcare.common.settings.SettingLevel;
import org.broadleafcare.common.settings.SettingNotFound;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.SettingView;
import org.broadleafcare.common.settings.SettingsAdmin;
import org.broadleafcare.common.settings.dao.SettingDao;
import org.broadleafcare.common.settings.domain.SettingImpl;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Transactional("blTransactionManager")
class SettingsAdminImpl implements SettingsAdmin {

    private final SettingCatalogue catalogue;
    private final SettingsCache cache;
    private final SettingDao rows;
    private final EventLog events;
    private final Clock clock;

    SettingsAdminImpl(SettingCatalogue catalogue, SettingsCache cache, SettingDao rows, EventLog events, Clock clock) {
        this.catalogue = catalogue;
        this.cache = cache;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<SettingView> list(SettingScope scope) {
        StoredValues values = cache.current();
        return catalogue.all().values().stream()
                .map(setting -> view(setting, scope, values))
                .toList();
    }

    @Override
    public List<Refusal> put(
            String key, String value, SettingScope scope, @Nullable Integer expectedVersion, Actor by) {
        Setting<?> setting = declared(key);
        Optional<Refusal> refusal = levelRefusal(setting, scope).or(() -> setting.check(value));
        if (refusal.isPresent()) {
            return List.of(refusal.get());
        }
        try {
            logChange(key, scope, store(key, value, scope, expectedVersion, by), by);
        } catch (PersistenceException e) {
            throw lostRace(e) ? new SettingChangedMeanwhile(key) : e;
        }
        return List.of();
    }

    @Override
    public void reset(String key, SettingScope scope, Actor by) {
        declared(key);
        rows.find(key, scope).ifPresent(row -> {
            rows.remove(row);
            logChange(key, scope, new Change(row.id(), 0), by);
        });
    }

    /** A row and the version it has after the change. */
    private record Change(long rowId, int version) {}

    private Change store(String key, String value, SettingScope scope, @Nullable Integer expectedVersion, Actor by) {
        SettingImpl row = rows.find(key, scope).orElse(null);
        if (expectedVersion != null && expectedVersion != (row == null ? 0 : row.version())) {
            throw new SettingChangedMeanwhile(key);
        }
        if (row == null) {
            SettingImpl fresh = new SettingImpl(key, scope);
            fresh.change(value, clock.instant(), by);
            rows.add(fresh);
            return new Change(fresh.id(), fresh.version());
        }
        row.change(value, clock.instant(), by);
        rows.flush();
        return new Change(row.id(), row.version());
    }

    /** Another node was faster between our look and our write. */
    private static boolean lostRace(PersistenceException e) {
        return e instanceof OptimisticLockException || e.getCause() instanceof ConstraintViolationException;
    }

    private void logChange(String key, SettingScope scope, Change change, Actor by) {
        events.append(new EventDraft(
                "setting.changed",
                new Subject("setting", change.rowId()),
                by,
                Map.of(
                        "key", key,
                        "locale", scope.localeCode(),
                        "country", scope.countryCode(),
                        "version", change.version())));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                cache.expire();
            }
        });
    }

    private Setting<?> declared(String key) {
        Setting<?> setting = catalogue.all().get(key);
        if (setting == null) {
            throw new SettingNotFound(key);
        }
        return setting;
    }

    private static Optional<Refusal> levelRefusal(Setting<?> setting, SettingScope scope) {
        boolean allowed = (scope.locale() == null || setting.levels().contains(SettingLevel.LOCALE))
                && (scope.country() == null || setting.levels().contains(SettingLevel.COUNTRY));
        return allowed ? Optional.empty() : Optional.of(Refusal.of("scope_not_allowed"));
    }

    private static SettingView view(Setting<?> setting, SettingScope scope, StoredValues values) {
        StoredValues.Effective effective = values.effective(setting, scope);
        return new SettingView(setting, effective.value(), effective.source(), values.versionAt(setting.key(), scope));
    }
}
