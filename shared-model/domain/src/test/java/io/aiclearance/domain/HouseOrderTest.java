package io.aiclearance.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The features in the order in which data passes: each knows only those before it. */
class HouseOrderTest {
  private static final String BASE = "io.aiclearance.domain";

  /** The root package is the grammar that all features share, and evidence is known to all. */
  private static final List<String> ORDER =
      List.of(
          "people",
          "connector",
          "catalog",
          "policy",
          "delegation",
          "waiver",
          "request",
          "decision",
          "intake",
          "grant",
          "job",
          "ending",
          "extension",
          "lifecycle");

  private static final JavaClasses DOMAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  @Test
  void the_rules_see_the_classes() {
    assertTrue(DOMAIN.size() > 80, () -> "only " + DOMAIN.size() + " classes");
    assertTrue(DOMAIN.contain("io.aiclearance.domain.lifecycle.Fulfilment"));
    assertFalse(DOMAIN.contain("io.aiclearance.domain.HouseOrderTest"));
    assertThrows(
        AssertionError.class,
        () ->
            noClasses()
                .that()
                .resideInAPackage(feature("decision"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(feature("request"))
                .check(DOMAIN));
  }

  @Test
  void every_feature_has_its_place() {
    for (var type : DOMAIN) {
      var name = type.getPackageName();
      assertTrue(
          name.equals(BASE)
              || name.equals(BASE + ".evidence")
              || ORDER.contains(name.substring(BASE.length() + 1)),
          () -> name + " has no place in the order");
    }
  }

  @Test
  void a_feature_knows_only_those_before_it() {
    for (var i = 0; i < ORDER.size() - 1; i++) {
      var later =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(HouseOrderTest::feature)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(feature(ORDER.get(i)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .check(DOMAIN);
    }
  }

  @Test
  void evidence_knows_no_feature() {
    noClasses()
        .that()
        .resideInAPackage(feature("evidence"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ORDER.stream().map(HouseOrderTest::feature).toArray(String[]::new))
        .check(DOMAIN);
  }

  @Test
  void the_domain_knows_the_jdk_and_nothing_else() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", BASE + "..")
        .check(DOMAIN);
  }

  @Test
  void time_and_surroundings_are_passed_in() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .check(DOMAIN);
  }

  private static String feature(String name) {
    return BASE + "." + name + "..";
  }
}
