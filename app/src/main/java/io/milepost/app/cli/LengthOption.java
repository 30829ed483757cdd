package io.milepost.app.cli;

import io.milepost.app.config.text.LengthText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a distance, in metres. */
final class LengthOption implements ITypeConverter<Double> {
  @Override
  public Double convert(String text) {
    return LengthText.find(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected %s, found '%s'.".formatted(LengthText.EXPECTED, text)));
  }
}
