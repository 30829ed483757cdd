package io.milepost.app.cli;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of rows: {@code 10000}, {@code 10_000}, {@code 10k}, {@code 10m}. */
final class RowCount implements ITypeConverter<Long> {
  private static final Pattern FORM = Pattern.compile("(\\d[\\d_]{0,11})([km]?)");
  private static final Map<String, Long> FACTORS = Map.of("", 1L, "k", 1_000L, "m", 1_000_000L);

  @Override
  public Long convert(String text) {
    Matcher matcher = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "expected a number of rows such as 10000, 10k or 10m, found '%s'.".formatted(text));
    }
    long number = Long.parseLong(matcher.group(1).replace("_", ""));
    return number * FACTORS.getOrDefault(matcher.group(2), 1L);
  }
}
