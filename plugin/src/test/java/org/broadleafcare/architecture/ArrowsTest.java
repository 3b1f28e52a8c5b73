package org.broadleafcare.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javax.persistence.EntityManager;

/** The arrows between features: who may know whom. */
@AnalyzeClasses(
        packages = "org.broadleafcare",
        importOptions = {DoNotIncludeTests.class, ArrowsTest.NoLibraries.class})
class ArrowsTest {
    private static final String US = "org.broadleafcare..";

    @ArchTest
    static final ArchRule commonKnowsNoFeature = feature("common").only("common");

    @ArchTest
    static final ArchRule adaptersKnowOnlyWhatEverybodyMayKnow =
            feature("platform").only("common", "platform");

    @ArchTest
    static final ArchRule ticketsKnowNoChannelAndNoPage =
            feature("ticket").only("common", "platform", "privacy.spi", "ticket");

    @ArchTest
    static final ArchRule deliveriesKnowOnlyOrders =
            feature("delivery").only("common", "platform", "privacy.spi", "delivery");

    @ArchTest
    static final ArchRule theDeskKnowsTicketsButNoChannel =
            feature("desk").only("common", "platform", "privacy.spi", "ticket", "desk");

    @ArchTest
    static final ArchRule insidesOfTheDeskStayInside = inside("desk", "dao", "domain", "service");

    @ArchTest
    static final ArchRule privacyKnowsNobodyWhoHoldsData = feature("privacy").only("common", "platform", "privacy");

    @ArchTest
    static final ArchRule channelsKnowTicketsButNoPage =
            feature("channel").only("common", "platform", "privacy.spi", "ticket", "channel", "relocated");

    @ArchTest
    static final ArchRule onlyTheMailChannelKnowsTheMailLibraries = noClasses()
            .that()
            .resideOutsideOfPackage("org.broadleafcare.channel.email..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.broadleafcare.relocated..");

    @ArchTest
    static final ArchRule pagesDoNotKnowTheWorkspace = noClasses()
            .that()
            .resideInAPackage("org.broadleafcare.storefront..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.broadleafcare.admin..");

    @ArchTest
    static final ArchRule workspaceDoesNotKnowThePages = noClasses()
            .that()
            .resideInAPackage("org.broadleafcare.admin..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.broadleafcare.storefront..");

    @ArchTest
    static final ArchRule insidesOfTicketsStayInside = inside("ticket", "dao", "domain", "service", "privacy");

    @ArchTest
    static final ArchRule rowsOfTopicsStayInside = noClasses()
            .that()
            .resideOutsideOfPackage("org.broadleafcare.ticket..")
            .should()
            .dependOnClassesThat(nameMatching("org\\.broadleafcare\\.ticket\\.topic\\.(TopicImpl|admin\\.TopicAdmin)"));

    @ArchTest
    static final ArchRule partsOfTheAdaptersGoInNoCircle =
            slices().matching("org.broadleafcare.platform.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule insidesOfDeliveriesStayInside = inside("delivery", "dao", "domain", "service");

    @ArchTest
    static final ArchRule partsOfTicketsGoInNoCircle = noClasses()
            .that()
            .resideInAPackage("org.broadleafcare.ticket.topic")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.broadleafcare.ticket.dao..",
                    "org.broadleafcare.ticket.service..",
                    "org.broadleafcare.ticket.topic.admin..");

    @ArchTest
    static final ArchRule insidesOfPrivacyStayInside = inside("privacy", "dao", "domain", "service");

    @ArchTest
    static final ArchRule insidesOfTheEventLogStayInside = inside("common.event", "dao", "domain", "service");

    @ArchTest
    static final ArchRule insidesOfTasksStayInside = inside("common.task", "dao", "domain", "service");

    @ArchTest
    static final ArchRule insidesOfSettingsStayInside = inside("common.settings", "dao", "domain", "service");

    @ArchTest
    static final ArchRule featuresGoInNoCircle =
            slices().matching("org.broadleafcare.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyDaosTouchTheEntityManager = noClasses()
            .that()
            .resideOutsideOfPackage("..dao..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    /** Annotations by which the admin draws its forms are the exception: they stand on the fields. */
    @ArchTest
    static final ArchRule onlyAdaptersKnowThePlatform = noClasses()
            .that()
            .resideOutsideOfPackage("org.broadleafcare.platform..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.broadleafcommerce..")
                    .and(DescribedPredicate.not(resideInAPackage("org.broadleafcommerce.common.presentation.."))));

    @ArchTest
    static final ArchRule serviceImplementationsAreNobodysBusiness = classes()
            .that()
            .resideInAPackage("org.broadleafcare..service..")
            .and(nameMatching(".*Impl"))
            .should()
            .notBePublic();

    /** Libraries under our package names are not ours. */
    static final class NoLibraries implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/org/broadleafcare/relocated/");
        }
    }

    private static Feature feature(String name) {
        return new Feature("org.broadleafcare." + name + "..");
    }

    private record Feature(String packages) {
        ArchRule only(String... names) {
            String[] allowed = new String[names.length];
            for (int at = 0; at < names.length; at++) {
                allowed[at] = "org.broadleafcare." + names[at] + "..";
            }
            DescribedPredicate<JavaClass> others =
                    resideInAPackage(US).and(DescribedPredicate.not(resideInAnyPackage(allowed)));
            return noClasses()
                    .that()
                    .resideInAPackage(packages)
                    .should()
                    .dependOnClassesThat(others)
                    .allowEmptyShould(true);
        }
    }

    private static ArchRule inside(String feature, String... internal) {
        String[] packages = new String[internal.length];
        for (int at = 0; at < internal.length; at++) {
            packages[at] = "org.broadleafcare." + feature + "." + internal[at] + "..";
        }
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.broadleafcare." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
