package io.milepost.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day as {@code YYYY-MM-DD}, or as answers write one after the year 9999. */
final class DayText implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw notADay(text);
    }
  }

  private static TypeConversionException notADay(String text) {
    return new TypeConversionException(
        "expected a day of the calendar as YYYY-MM-DD, found '%s'.".formatted(text));
  }
}
