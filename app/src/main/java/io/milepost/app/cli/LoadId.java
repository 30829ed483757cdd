package io.milepost.app.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of a load: 1, 2, 3 … */
final class LoadId implements ITypeConverter<Long> {
  @Override
  public Long convert(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(
          "expected the id of a load, a whole number that 'milepost loads' lists, found '%s'."
              .formatted(text));
    }
  }
}
