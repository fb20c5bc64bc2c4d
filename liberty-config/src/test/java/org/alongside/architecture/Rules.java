package org.alongside.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * Every rule with its reason. Packages are named from {@code alongside} on, so that the sins in
 * {@code org.alongside.architecture.wrong.alongside} are judged by the same words.
 */
final class Rules {

  private static final String REGISTRY = "..alongside.registry..";
  private static final String REPORTING = "..alongside.reporting..";
  private static final String BATCH = "..alongside.batch..";
  private static final String SERVER = "..alongside.server..";
  private static final String INDICATOR = "..alongside.batch.indicator..";

  private static final ArchRule REPORTING_KNOWS_NO_REGISTRY =
      noClasses()
          .that()
          .resideInAPackage(REPORTING)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(REGISTRY, BATCH, SERVER)
          .because("reports are drawn from published figures alone; rows of people stay behind");

  private static final ArchRule REGISTRY_KNOWS_NOBODY =
      noClasses()
          .that()
          .resideInAPackage(REGISTRY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(REPORTING, BATCH, SERVER)
          .because("data goes one way: registry, batch, reporting");

  private static final ArchRule BATCH_KNOWS_NO_SERVER =
      noClasses()
          .that()
          .resideInAPackage(BATCH)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SERVER)
          .because("the assembly knows the modules, they do not know it");

  private static final ArchRule ARITHMETIC_IS_PURE =
      classes()
          .that()
          .resideInAPackage(INDICATOR)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      INDICATOR,
                      "java.lang..",
                      "java.math..",
                      "java.time..",
                      "java.util",
                      "java.util.function..",
                      "java.util.stream..",
                      "org.jspecify..")
                  .and(Types.notEqualTo(Clock.class))
                  // A slice's counts as bytes, for whoever keeps them.
                  .or(type(DataInputStream.class))
                  .or(type(DataOutputStream.class))
                  .or(type(IOException.class)))
          .because("the same facts must give the same figures on any day and any machine");

  private static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .that(Types.notNamed("Resources"))
          .should()
          .callMethodWhere(Types.readsTheMachinesTime())
          .because("what a night counts is decided by its business date, what a test sees by it");

  private static final ArchRule PACKAGES_SAY_WHAT_THEY_ARE_FOR =
      classes()
          .that(alwaysTrue())
          .should(Types.liveInANullMarkedPackage())
          .because("a reader should find every room without a map");

  private static final ArchRule PACKAGES_ARE_WORDS_OF_THE_DOMAIN =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..utils..", "..impl..", "..dto..", "..helper..", "..helpers..")
          .because("a package is named for what it is about, not for what is left over");

  private static final ArchRule NOBODY_SLEEPS =
      noClasses()
          .should()
          .callMethodWhere(Types.sleeps())
          .because("a server that waits needs an event, and a test a condition");

  private static final ArchRule FIGURES_ARE_EXACT =
      classes()
          .that()
          .resideInAnyPackage(INDICATOR, "..alongside.reporting.figure..")
          .should(Types.useNoFloatingPoint())
          .because("numbers are exact decimals until they are displayed");

  private static final ArchRule PEOPLE_ARE_NOT_LOGGED =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..alongside.registry.participant..", "..alongside.registry.session..", INDICATOR)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.logging.Logger")
          .orShould()
          .dependOnClassesThat(type(System.Logger.class))
          .because("not even a participant's code may reach a log");

  private static final ArchRule ENTITIES_STAY_INSIDE =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("..api..")
          .should(Types.exchangeNoEntities())
          .because("a call's JSON is a contract, an entity is not");

  private static final ArchRule NOBODY_PRINTS =
      noClasses()
          .that(Types.notNamed("Console"))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("an operator reads one log");

  private Rules() {}

  static List<ArchRule> all() {
    return List.of(
        REPORTING_KNOWS_NO_REGISTRY,
        REGISTRY_KNOWS_NOBODY,
        BATCH_KNOWS_NO_SERVER,
        ARITHMETIC_IS_PURE,
        TIME_COMES_FROM_THE_CLOCK,
        PACKAGES_SAY_WHAT_THEY_ARE_FOR,
        PACKAGES_ARE_WORDS_OF_THE_DOMAIN,
        NOBODY_SLEEPS,
        FIGURES_ARE_EXACT,
        PEOPLE_ARE_NOT_LOGGED,
        ENTITIES_STAY_INSIDE,
        NOBODY_PRINTS);
  }
}
