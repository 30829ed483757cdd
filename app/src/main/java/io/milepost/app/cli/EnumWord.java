package io.milepost.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an enum constant by its lower-case word. */
abstract class EnumWord<E extends Enum<E>> implements ITypeConverter<E> {
  private final Class<E> type;

  EnumWord(Class<E> type) {
    this.type = type;
  }

  @Override
  public E convert(String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> notAWord(text));
  }

  private TypeConversionException notAWord(String text) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(EnumWord::word).toList();
    String but = words.get(words.size() - 1);
    return new TypeConversionException(
        "expected %s or %s, found '%s'."
            .formatted(String.join(", ", words.subList(0, words.size() - 1)), but, text));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
