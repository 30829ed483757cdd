package io.milepost.app.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The classes of all modules that {@code app} stands on, without tests. Rules are checked by plain
 * tests, as ArchUnit's own engine ran none of them under Surefire.
 */
final class Production {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.milepost");

  private Production() {}

  static void check(ArchRule rule) {
    rule.check(CLASSES);
  }
}
