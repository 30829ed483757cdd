package io.milepost.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day as {@code YYYY-MM-DD}. */
final class DayText implements ITypeConverter<LocalDate> {
  private static final int LENGTH = "YYYY-MM-DD".length();

  @Override
  public LocalDate convert(String text) {
    try {
      if (text.length() == LENGTH) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      throw notADay(text);
    }
    throw notADay(text);
  }

  private static TypeConversionException notADay(String text) {
    return new TypeConversionException(
        "expected a day of the calendar as YYYY-MM-DD, found '%s'.".formatted(text));
  }
}
