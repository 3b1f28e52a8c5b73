package org.broadleafcare.demo.security;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.metamodel.Attribute;
import javax.persistence.metamodel.EntityType;
import javax.persistence.metamodel.ManagedType;
import javax.persistence.metamodel.PluralAttribute;
import javax.persistence.metamodel.SingularAttribute;
import javax.persistence.metamodel.Type;
import org.springframework.util.ClassUtils;

/** Which entities belong to which in the admin: rights given out for them, and what their fields hold. */
public class SectionReach {
    private static final String WITH_RIGHTS =
            "select distinct e.ceilingEntityFullyQualifiedName from AdminPermissionQualifiedEntityImpl e";

    private final EntityManager entities;

    public SectionReach(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether rights can be given for any of the entities that are of this type. */
    boolean hasRightsOfItsOwn(Class<?> type) {
        Set<String> named = named();
        return entitiesOf(type).anyMatch(entity -> isNamed(entity, named));
    }

    /** Whether all entities of the type are held, at whatever depth, by fields of the section without crossing another's. */
    boolean leads(String section, Class<?> to) {
        Set<Class<?>> wanted = entitiesOf(to).collect(Collectors.toSet());
        return !wanted.isEmpty() && heldBy(section).containsAll(wanted);
    }

    private Set<Class<?>> heldBy(String section) {
        Set<String> named = named();
        Set<Class<?>> held = new HashSet<>();
        Deque<ManagedType<?>> open = new ArrayDeque<>();
        entities.getMetamodel().getEntities().stream()
                .filter(entity -> isOne(entity.getJavaType(), section))
                .forEach(open::add);
        while (!open.isEmpty()) {
            for (Attribute<?, ?> field : open.remove().getAttributes()) {
                if (!(target(field) instanceof ManagedType<?> target)) {
                    continue;
                }
                if (!(target instanceof EntityType)) {
                    open.add(target);
                    continue;
                }
                entitiesOf(target.getJavaType()).filter(held::add).forEach(entity -> {
                    if (!isNamed(entity, named)) {
                        open.add(entities.getMetamodel().managedType(entity));
                    }
                });
            }
        }
        return held;
    }

    private static boolean isOne(Class<?> entity, String section) {
        return Stream.<Class<?>>iterate(entity, Objects::nonNull, Class::getSuperclass)
                .anyMatch(each -> each.getName().equals(section));
    }

    private static Type<?> target(Attribute<?, ?> field) {
        return field instanceof PluralAttribute<?, ?, ?> many
                ? many.getElementType()
                : ((SingularAttribute<?, ?>) field).getType();
    }

    private Set<String> named() {
        return new HashSet<>(entities.createQuery(WITH_RIGHTS, String.class).getResultList());
    }

    private Stream<Class<?>> entitiesOf(Class<?> type) {
        return entities.getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .filter(type::isAssignableFrom);
    }

    /** Rights name an interface or a class. */
    private static boolean isNamed(Class<?> entity, Set<String> named) {
        return Stream.concat(Stream.of(entity), Stream.of(ClassUtils.getAllInterfacesForClass(entity)))
                .map(Class::getName)
                .anyMatch(named::contains);
    }
}
