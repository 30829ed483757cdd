package io.milepost.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static io.milepost.app.architecture.Production.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** How code is written, everywhere. */
class HabitsTest {

  @Test
  void noLogging() {
    check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
  }

  @Test
  void errorsHaveTypes() {
    check(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
  }

  @Test
  void onlyTheCommandLinePrints() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("io.milepost.app", "io.milepost.app.cli..")
            .should(ACCESS_STANDARD_STREAMS));
  }

  @Test
  void noJunkDrawers() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers)")
            .orShould()
            .resideInAnyPackage("..util..", "..utils..", "..common.."));
  }

  @Test
  void timeComesFromAnInjectedClock() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.milepost.app")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone"));
  }
}
