package io.aiclearance.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What holds for every product module that this one sees. */
class HouseRulesTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(
              "io.aiclearance.domain", "io.aiclearance.evidence", "io.aiclearance.storage");

  @Test
  void the_rules_see_the_classes() {
    for (var module : new String[] {"domain", "evidence", "storage"}) {
      var count =
          PRODUCT.stream()
              .filter(type -> type.getPackageName().startsWith("io.aiclearance." + module))
              .count();
      assertTrue(count > 10, () -> count + " classes of " + module);
    }
  }

  @Test
  void time_and_environment_are_read_where_things_are_wired_alone() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Wiring")
        .and()
        .haveSimpleNameNotEndingWith("Handler")
        .should()
        .accessTargetWhere(readsItsSurroundings())
        .check(PRODUCT);
  }

  @Test
  void the_rules_of_the_product_know_nothing_of_aws() {
    noClasses()
        .that()
        .resideInAnyPackage("io.aiclearance.domain..", "io.aiclearance.evidence..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon..", "com.amazonaws..", "io.aiclearance.storage..")
        .check(PRODUCT);
  }

  @Test
  void nothing_scans() {
    noClasses()
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "scans a table",
                access ->
                    access.getTarget().getName().startsWith("scan")
                        && !access.getTarget().getName().equals("scanIndexForward")))
        .check(PRODUCT);
  }

  private static DescribedPredicate<JavaAccess<?>> readsItsSurroundings() {
    return DescribedPredicate.describe(
        "reads the clock or the environment",
        access -> {
          var owner = access.getTarget().getOwner();
          var name = access.getTarget().getName();
          return (owner.isEquivalentTo(Instant.class) && name.equals("now"))
              || (owner.isEquivalentTo(Clock.class)
                  && (name.startsWith("system") || name.startsWith("tick")))
              || (owner.isEquivalentTo(System.class)
                  && (name.equals("getenv") || name.equals("currentTimeMillis")));
        });
  }
}
