package io.milepost.ingest.time;

/** Dates of the proleptic Gregorian calendar as days since 1970-01-01. */
final class CivilDate {
  private static final int DAYS_PER_ERA = 146_097;
  private static final int DAYS_FROM_ERA_START_TO_1970 = 719_468;
  private static final byte[] MONTH_LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private CivilDate() {}

  /** Whether the date exists and its year is 1 to 9999. */
  static boolean exists(int year, int month, int day) {
    return year >= 1
        && year <= 9999
        && month >= 1
        && month <= 12
        && day >= 1
        && (day <= MONTH_LENGTHS[month - 1] || month == 2 && day == 29 && isLeap(year));
  }

  /**
   * Days since 1970-01-01 (Hinnant, "chrono-Compatible Low-Level Date Algorithms",
   * days_from_civil): years start in March, so that the leap day is a year's last.
   */
  static long toDays(int year, int month, int day) {
    int shifted = month <= 2 ? year - 1 : year;
    int era = shifted / 400;
    int yearOfEra = shifted - era * 400;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return (long) era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_ERA_START_TO_1970;
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }
}
