package io.milepost.warehouse.area;

import io.milepost.model.Week;
import java.time.LocalDate;

/**
 * What trips are counted by.
 *
 * @param weekNumber weeks since that of 1970-01-01, whose Monday was 1969-12-29
 */
record Group(int regionId, int datasourceId, int weekNumber) {
  private static final long DAY_MICROS = 86_400_000_000L;

  /** From a Monday to the Thursday that 1970-01-01 was. */
  private static final int FIRST_THURSDAY = 3;

  /** The number of the week of a moment, in microseconds of the wall clock since 1970. */
  static int weekNumber(long micros) {
    return (int) Math.floorDiv(micros + FIRST_THURSDAY * DAY_MICROS, 7 * DAY_MICROS);
  }

  /** Microseconds from the start of its week to a moment. */
  static long microsInWeek(long micros) {
    return Math.floorMod(micros + FIRST_THURSDAY * DAY_MICROS, 7 * DAY_MICROS);
  }

  static int weekNumber(Week week) {
    return (int) Math.floorDiv(week.start().toEpochDay() + FIRST_THURSDAY, 7L);
  }

  static Week week(int number) {
    return new Week(LocalDate.ofEpochDay(number * 7L - FIRST_THURSDAY));
  }

  static LocalDate day(long micros) {
    return LocalDate.ofEpochDay(Math.floorDiv(micros, DAY_MICROS));
  }
}
