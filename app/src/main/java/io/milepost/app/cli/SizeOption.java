package io.milepost.app.cli;

import io.milepost.app.config.text.SizeText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a size in bytes. */
final class SizeOption implements ITypeConverter<Long> {
  @Override
  public Long convert(String text) {
    return SizeText.find(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected %s, found '%s'.".formatted(SizeText.EXPECTED, text)));
  }
}
