package dev.mrt.tests.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;

/** The rules of the architecture as values, so that each can be shown to fail. */
final class Rules {

    private Rules() {}

    /** Only the JDK's own API, the two annotation libraries and itself. */
    static ArchRule pure(String packages) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.sql..", "org.jspecify..", "org.apiguardian..", packages);
    }

    static ArchRule avoids(String packages, String... forbidden) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }

    /** What lies in an {@code internal} package below the root is used below the root only. */
    static ArchRule internalStaysInside(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + "..internal..");
    }

    /** A library is known to its owners only. */
    static ArchRule ownedBy(String library, String... owners) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(owners)
                .should()
                .dependOnClassesThat(resideInAPackage(library).and(resideOutsideOfPackage("dev.mrt..")));
    }

    static ArchRule printsNothing(String... exempt) {
        return classes().that().resideOutsideOfPackages(exempt).should(notPrint());
    }

    static ArchRule publicTypesSayHowStableTheyAre() {
        return classes()
                .that()
                .areTopLevelClasses()
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beAnnotatedWith(API.class);
    }

    static ArchRule liveInNullMarkedPackages() {
        return classes().should(new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        });
    }

    private static ArchCondition<JavaClass> notPrint() {
        Set<String> streams = Set.of("out", "err");
        return new ArchCondition<>("not write to System.out or System.err") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    boolean stream =
                            access.getTargetOwner().isEquivalentTo(System.class) && streams.contains(access.getName());
                    boolean trace = access.getName().equals("printStackTrace");
                    if (stream || trace) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        };
    }
}
