package org.broadleafcare.platform.admin;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.common.presentation.client.OperationType;
import org.broadleafcommerce.openadmin.dto.BasicFieldMetadata;
import org.broadleafcommerce.openadmin.dto.ClassMetadata;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;
import org.broadleafcommerce.openadmin.dto.DynamicResultSet;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.MergedPropertyType;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.dto.Property;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.persistence.module.InspectHelper;
import org.broadleafcommerce.openadmin.server.service.persistence.module.PersistenceModule;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Lets a feature have its say when its rows are edited in the admin; the platform still does the work. What a user may do
 * is asked for the entity itself: the platform is content when it is allowed for any entity the request's
 * {@code sectionCrumbs} name, and everybody can write those.
 */
@NullUnmarked
final class AdminEntityHandler extends HandlerByType {

    private final AdminEntity entity;
    private final SecurityVerifier security;

    AdminEntityHandler(AdminEntity entity, SecurityVerifier security) {
        this.entity = entity;
        this.security = security;
        entity.translatedAs().ifPresent(this::makeTranslatable);
    }

    /** The translation dialog looks the class up in a list, in which every such name enters itself. */
    private void makeTranslatable(String name) {
        var unused = new TranslatedEntity(entity.type().getName(), name);
    }

    @Override
    boolean answersFor(@Nullable String type) {
        return entity.type().getName().equals(type);
    }

    @Override
    public DynamicResultSet inspect(PersistencePackage request, DynamicEntityDao dao, InspectHelper helper)
            throws ServiceException {
        require(EntityOperationType.INSPECT);
        Locale reader = LocaleContextHolder.getLocale();
        Map<String, FieldMetadata> fields = new HashMap<>();
        helper.getSimpleMergedProperties(entity.type().getName(), request.getPersistencePerspective())
                .forEach((name, field) -> fields.put(name, withChoices(field, entity.choices(name, reader))));
        Map<MergedPropertyType, Map<String, FieldMetadata>> all = new EnumMap<>(MergedPropertyType.class);
        all.put(MergedPropertyType.PRIMARY, fields);
        ClassMetadata merged =
                helper.getMergedClassMetadata(dao.getAllPolymorphicEntitiesFromCeiling(entity.type()), all);
        return new DynamicResultSet(merged, null, null);
    }

    /** A copy, because the platform shares its own between readers of different languages. */
    private static FieldMetadata withChoices(FieldMetadata field, Map<String, String> choices) {
        if (choices.isEmpty() || !(field instanceof BasicFieldMetadata)) {
            return field;
        }
        BasicFieldMetadata copy = (BasicFieldMetadata) field.cloneFieldMetadata();
        copy.setEnumerationValues(choices.entrySet().stream()
                .map(choice -> new String[] {choice.getKey(), choice.getValue()})
                .toArray(String[][]::new));
        return copy;
    }

    @Override
    public DynamicResultSet fetch(
            PersistencePackage request, CriteriaTransferObject wanted, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        require(EntityOperationType.FETCH);
        boolean sorted =
                wanted.getCriteriaMap().values().stream().anyMatch(criteria -> criteria.getSortDirection() != null);
        if (!sorted) {
            wanted.get(entity.sortedBy()).setSortAscending(true);
        }
        return helper.getCompatibleModule(OperationType.BASIC).fetch(request, wanted);
    }

    @Override
    public Entity add(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        require(EntityOperationType.ADD);
        return save(AdminEdit.Kind.ADD, request, helper, PersistenceModule::add);
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        require(EntityOperationType.UPDATE);
        return save(AdminEdit.Kind.CHANGE, request, helper, PersistenceModule::update);
    }

    private Entity save(AdminEdit.Kind kind, PersistencePackage request, RecordHelper helper, Save save)
            throws ServiceException {
        Entity form = request.getEntity();
        for (AdminEntity.Fault fault : entity.faults(edit(kind, form, idOf(form)))) {
            if (fault.field() == null) {
                form.addGlobalValidationError(fault.messageKey());
            } else {
                form.addValidationError(fault.field(), fault.messageKey());
            }
        }
        if (form.isValidationFailure()) {
            return form;
        }
        Entity saved = save.by(helper.getCompatibleModule(OperationType.BASIC), request);
        if (!saved.isValidationFailure()) {
            entity.happened(edit(kind, form, idOf(saved)));
        }
        return saved;
    }

    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        require(EntityOperationType.REMOVE);
        Entity form = request.getEntity();
        AdminEdit edit = edit(AdminEdit.Kind.REMOVE, form, idOf(form));
        List<AdminEntity.Fault> faults = entity.faults(edit);
        if (!faults.isEmpty()) {
            throw new ValidationException(form, faults.get(0).messageKey());
        }
        helper.getCompatibleModule(OperationType.BASIC).remove(request);
        entity.happened(edit);
    }

    private void require(EntityOperationType operation) throws ServiceException {
        security.securityCheck(entity.type().getName(), operation);
    }

    private static AdminEdit edit(AdminEdit.Kind kind, Entity form, @Nullable Long id) {
        Map<String, String> values = new HashMap<>();
        Set<String> changed = new HashSet<>();
        for (Property property : form.getProperties()) {
            String value = property.getUnHtmlEncodedValue();
            values.put(property.getName(), value == null ? "" : value);
            if (Boolean.TRUE.equals(property.getIsDirty())) {
                changed.add(property.getName());
            }
        }
        return new AdminEdit(kind, id, Map.copyOf(values), Set.copyOf(changed));
    }

    private static @Nullable Long idOf(Entity row) {
        Property id = row.findProperty("id");
        return id == null || id.getValue() == null || id.getValue().isEmpty() ? null : Long.valueOf(id.getValue());
    }

    @FunctionalInterface
    private interface Save {
        Entity by(PersistenceModule module, PersistencePackage request) throws ServiceException;
    }
}
