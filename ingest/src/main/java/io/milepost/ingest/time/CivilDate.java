package io.milepost.ingest.time;

/** Dates of the proleptic Gregorian calendar as days since 1970-01-01. */
final class CivilDate {
  /**
   * From the first of March of the year 0 to 1970-01-01, and one more because days count from 1.
   */
  private static final int DAYS_TO_1970 = 719_469;

  /** Days from the first of March to the first of each month; the first entry is none. */
  private static final short[] DAYS_FROM_MARCH = {
    0, 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275
  };

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
   * Days since 1970-01-01 (after Hinnant, "chrono-Compatible Low-Level Date Algorithms",
   * days_from_civil): years start in March, so that the leap day is a year's last. The date exists.
   */
  static long toDays(int year, int month, int day) {
    int shifted = month <= 2 ? year - 1 : year;
    int leapDays = shifted / 4 - shifted / 100 + shifted / 400;
    return shifted * 365L + leapDays + DAYS_FROM_MARCH[month] + day - DAYS_TO_1970;
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }
}
