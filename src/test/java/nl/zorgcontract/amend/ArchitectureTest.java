package nl.zorgcontract.amend;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import nl.zorgcontract.amend.io.Prefetcher;
import nl.zorgcontract.amend.io.Prefetcher.ItemSource;

/**
 * The packages from the ground up: each uses only those before it, and the core keeps to itself.
 */
@AnalyzeClasses(
    packages = "nl.zorgcontract.amend",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "nl.zorgcontract.amend.";

  private static final List<String> FROM_THE_GROUND_UP =
      List.of(
          "message",
          "io",
          "io.output",
          "json",
          "table.rows",
          "table",
          "policy.term",
          "policy.rule",
          "policy",
          "policy.reader",
          "contract",
          "contract.form",
          "contract.register",
          "request",
          "request.form",
          "request.index",
          "decision.ruling",
          "decision",
          "decision.resolution",
          "decision.check",
          "report",
          "report.text",
          "report.summary",
          "overview",
          "report.list",
          "report.workbook",
          "report.json",
          "report.html",
          "report.letter",
          "report.screen",
          "report.calendar",
          "run",
          "run.written",
          "workspace",
          "workspace.night",
          "workspace.todo",
          "setup",
          "cli.console",
          "cli.option",
          "cli.command",
          "cli.policy",
          "cli.view",
          "cli.run",
          "cli.todo",
          "cli");

  /**
   * Started by name, by the scripts; or only constants, which the compiler copies to their users.
   */
  private static final Set<String> USED_UNSEEN = Set.of("Main", "ArchiveTraining", "ExitStatus");

  private static final String[] CORE = {
    ROOT + "message..",
    ROOT + "json..",
    ROOT + "table..",
    ROOT + "policy..",
    ROOT + "contract..",
    ROOT + "request..",
    ROOT + "decision.."
  };

  @ArchTest
  static void everyPackageHasItsPlace(JavaClasses classes) {
    Set<String> packages = new TreeSet<>();
    classes.forEach(each -> packages.add(each.getPackageName().substring(ROOT.length())));

    assertThat(packages).containsExactlyInAnyOrderElementsOf(FROM_THE_GROUND_UP);
  }

  @ArchTest
  static void eachPackageUsesOnlyThoseBeforeIt(JavaClasses classes) {
    for (int i = 0; i < FROM_THE_GROUND_UP.size() - 1; i++) {
      String[] above =
          FROM_THE_GROUND_UP.subList(i + 1, FROM_THE_GROUND_UP.size()).stream()
              .map(ROOT::concat)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ROOT + FROM_THE_GROUND_UP.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule nothingIsPublicThatOnlyItsPackageUses =
      classes()
          .that()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .and()
          .doNotHaveSimpleName("package-info")
          .should(beUsedElsewhere());

  private static ArchCondition<JavaClass> beUsedElsewhere() {
    return new ArchCondition<>("be used by another package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean used =
            USED_UNSEEN.contains(type.getSimpleName())
                || type.getDirectDependenciesToSelf().stream()
                    .map(dependency -> dependency.getOriginClass().getPackageName())
                    .anyMatch(origin -> !origin.equals(type.getPackageName()));
        events.add(new SimpleConditionEvent(type, used, type.getName() + " is public"));
      }
    };
  }

  @ArchTest
  static void aSimpleNameMeansOneThing(JavaClasses classes) {
    Map<String, Set<String>> byName = new TreeMap<>();
    for (JavaClass each : classes) {
      if (!each.isAnonymousClass()
          && !each.getSimpleName().isEmpty()
          && !each.getSimpleName().equals("package-info")
          && !each.getModifiers().contains(JavaModifier.SYNTHETIC)) {
        byName.computeIfAbsent(each.getSimpleName(), name -> new TreeSet<>()).add(each.getName());
      }
    }
    byName.values().removeIf(names -> names.size() == 1);

    assertThat(byName).isEmpty();
  }

  @ArchTest
  static final ArchRule theCoreHasNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(java.time.Clock.class)
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  @ArchTest
  static final ArchRule theCoreLogsNothingAndPrintsNothing =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.slf4j..", "ch.qos.logback..", "picocli..")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule theCoreStartsNoThread =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.concurrent.Executor.class)
          .orShould()
          .callMethod(Prefetcher.class, "of", ItemSource.class, ToLongFunction.class)
          .orShould()
          .accessTargetWhere(target(name("newThread")));
}
