package io.milepost.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.milepost.app.architecture.Production.check;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * Who may know whom: the modules and the packages of {@code app}. Nothing can know {@code bench},
 * since it stands on {@code app}: Maven refuses a circle.
 */
class ModuleRulesTest {
  private static final String MODEL = "io.milepost.model..";
  private static final String INGEST = "io.milepost.ingest..";
  private static final String ROUTES = "io.milepost.routes..";
  private static final String WAREHOUSE = "io.milepost.warehouse..";
  private static final String DUCKDB = "io.milepost.warehouse.duckdb..";
  private static final String APP = "io.milepost.app..";
  private static final String LOAD = "io.milepost.app.load..";
  private static final String REPORT = "io.milepost.app.report..";
  private static final String ROUTE = "io.milepost.app.route..";
  private static final String EVENT = "io.milepost.app.event..";
  private static final String QUESTION = "io.milepost.app.question..";
  private static final String PROVE = "io.milepost.app.prove..";
  private static final String API = "io.milepost.app.api..";
  private static final String CLI = "io.milepost.app.cli..";
  private static final String RELAY = "io.milepost.app.relay..";
  private static final String WEB = "io.milepost.app.web..";

  @Test
  void modelKnowsTheJdkOnly() {
    check(
        classes()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", MODEL));
  }

  @Test
  void ingestKnowsNothingOfOursButModel() {
    check(
        noClasses()
            .that()
            .resideInAPackage(INGEST)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WAREHOUSE, ROUTES, APP));
  }

  @Test
  void routesKnowsNothingOfOursButModel() {
    check(
        noClasses()
            .that()
            .resideInAPackage(ROUTES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INGEST, WAREHOUSE, APP));
  }

  @Test
  void enginesKnowOnlyTheWarehouse() {
    check(
        noClasses()
            .that()
            .resideInAPackage(WAREHOUSE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INGEST, ROUTES, APP));
  }

  @Test
  void onlyTheProgramNamesAnEngine() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(DUCKDB, "io.milepost.app")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(DUCKDB));
  }

  @Test
  void loadReportRouteAndProveKnowNothingOfThoseWhoShowThem() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(LOAD, REPORT, ROUTE, QUESTION, PROVE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(API, CLI, EVENT, WEB));
  }

  @Test
  void cliStandsAlone() {
    check(standsAlone(CLI, API, EVENT, WEB));
  }

  @Test
  void apiStandsAlone() {
    check(standsAlone(API, CLI, EVENT, WEB));
  }

  @Test
  void eventStandsAlone() {
    check(standsAlone(EVENT, API, CLI, WEB));
  }

  @Test
  void relayKnowsNothingOfWhatItCarries() {
    check(
        classes()
            .that()
            .resideInAPackage(RELAY)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "jdk.net..", "org.jspecify..", MODEL, RELAY));
  }

  @Test
  void madeUpTripsNeedTheModelOnly() {
    check(
        classes()
            .that()
            .resideInAPackage("io.milepost.app.generate..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", MODEL, "io.milepost.app.generate.."));
  }

  @Test
  void aPlainCountSharesNothingWithTheProgramButWords() {
    check(
        classes()
            .that()
            .resideInAPackage("io.milepost.app.prove.check..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..", "org.jspecify..", MODEL, "io.milepost.app.prove.check.."));
  }

  @Test
  void noPackageCycles() {
    check(slices().matching("io.milepost.(**)").should().beFreeOfCycles());
  }

  private static ArchRule standsAlone(String one, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(one)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }
}
