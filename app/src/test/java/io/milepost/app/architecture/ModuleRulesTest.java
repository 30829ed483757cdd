package io.milepost.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Who may know whom: the modules and the packages of {@code app}. Nothing can know {@code bench},
 * since it stands on {@code app}: Maven refuses a circle.
 */
@AnalyzeClasses(packages = "io.milepost", importOptions = DoNotIncludeTests.class)
class ModuleRulesTest {
  private static final String MODEL = "io.milepost.model..";
  private static final String INGEST = "io.milepost.ingest..";
  private static final String ROUTES = "io.milepost.routes..";
  private static final String WAREHOUSE = "io.milepost.warehouse..";
  private static final String DUCKDB = "io.milepost.warehouse.duckdb..";
  private static final String APP = "io.milepost.app..";
  private static final String LOAD = "io.milepost.app.load..";
  private static final String REPORT = "io.milepost.app.report..";
  private static final String EVENT = "io.milepost.app.event..";
  private static final String API = "io.milepost.app.api..";
  private static final String CLI = "io.milepost.app.cli..";
  private static final String WEB = "io.milepost.app.web..";

  @ArchTest
  static final ArchRule MODEL_KNOWS_THE_JDK_ONLY =
      classes()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", MODEL);

  @ArchTest
  static final ArchRule INGEST_KNOWS_NOTHING_OF_OURS_BUT_MODEL =
      noClasses()
          .that()
          .resideInAPackage(INGEST)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WAREHOUSE, ROUTES, APP);

  @ArchTest
  static final ArchRule ENGINES_KNOW_ONLY_THE_WAREHOUSE =
      noClasses()
          .that()
          .resideInAPackage(WAREHOUSE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(INGEST, ROUTES, APP);

  @ArchTest
  static final ArchRule ONLY_THE_PROGRAM_NAMES_AN_ENGINE =
      noClasses()
          .that()
          .resideOutsideOfPackages(DUCKDB, "io.milepost.app")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DUCKDB);

  @ArchTest
  static final ArchRule LOAD_AND_REPORT_KNOW_NOTHING_OF_THOSE_WHO_SHOW_THEM =
      noClasses()
          .that()
          .resideInAnyPackage(LOAD, REPORT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(API, CLI, EVENT, WEB);

  @ArchTest static final ArchRule CLI_STANDS_ALONE = standsAlone(CLI, API, EVENT, WEB);
  @ArchTest static final ArchRule EVENT_STANDS_ALONE = standsAlone(EVENT, API, CLI, WEB);

  @ArchTest
  static final ArchRule MADE_UP_TRIPS_NEED_THE_MODEL_ONLY =
      classes()
          .that()
          .resideInAPackage("io.milepost.app.generate..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", MODEL, "io.milepost.app.generate..");

  @ArchTest
  static final ArchRule NO_PACKAGE_CYCLES =
      slices().matching("io.milepost.(**)").should().beFreeOfCycles();

  private static ArchRule standsAlone(String one, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(one)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }
}
