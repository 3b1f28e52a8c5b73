package org.broadleafcare.privacy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadleafcare.privacy.spi.PersonalDataHolder;
import org.mockito.Mockito;

/** Every class of ours that holds personal data, found on the class path. */
final class HoldersInThisModule {
    private HoldersInThisModule() {}

    /** {@code TABLE.COLUMN} of them all; what a holder declares depends on nothing it is made with. */
    static Set<String> declared() {
        return of(holder -> holder.declares().stream());
    }

    static Set<String> names() {
        return of(holder -> Stream.of(holder.name()));
    }

    private static Set<String> of(Function<PersonalDataHolder, Stream<String>> asked) {
        Set<String> answers = new TreeSet<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.broadleafcare")) {
            if (found.isAssignableTo(PersonalDataHolder.class) && !found.isInterface()) {
                Object holder = Mockito.mock(found.reflect(), Mockito.CALLS_REAL_METHODS);
                asked.apply((PersonalDataHolder) holder).forEach(answers::add);
            }
        }
        return answers;
    }
}
