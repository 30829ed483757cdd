package io.milepost.app.cli;

import io.milepost.app.config.text.TimeSpanText;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a span of time. */
final class TimeSpanOption implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    return TimeSpanText.find(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected %s, found '%s'.".formatted(TimeSpanText.EXPECTED, text)));
  }
}
