package nl.zorgcontract.amend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages point one way, and the core keeps to itself. */
@AnalyzeClasses(
    packages = "nl.zorgcontract.amend",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutTest {

  private static final String ROOT = "nl.zorgcontract.amend.";
  private static final String[] CORE = {
    ROOT + "text..", ROOT + "policy..", ROOT + "contract..", ROOT + "request..", ROOT + "decision.."
  };

  @ArchTest
  static final ArchRule arrowsPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("text")
          .definedBy(ROOT + "text..")
          .layer("policy")
          .definedBy(ROOT + "policy..")
          .layer("contract")
          .definedBy(ROOT + "contract..")
          .layer("request")
          .definedBy(ROOT + "request..")
          .layer("decision")
          .definedBy(ROOT + "decision..")
          .layer("report")
          .definedBy(ROOT + "report..")
          .layer("batch")
          .definedBy(ROOT + "batch..")
          .layer("cli")
          .definedBy(ROOT + "cli..")
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("policy")
          .mayOnlyAccessLayers("text")
          .whereLayer("contract")
          .mayOnlyAccessLayers("policy", "text")
          .whereLayer("request")
          .mayOnlyAccessLayers("policy", "text")
          .whereLayer("decision")
          .mayOnlyAccessLayers("policy", "contract", "request", "text")
          .whereLayer("report")
          .mayOnlyAccessLayers("decision", "policy", "contract", "request", "text")
          .whereLayer("batch")
          .mayOnlyAccessLayers("report", "decision", "policy", "contract", "request", "text");

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
}
