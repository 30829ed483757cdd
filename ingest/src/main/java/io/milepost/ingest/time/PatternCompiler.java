package io.milepost.ingest.time;

import io.milepost.ingest.time.Moment.Part;
import io.milepost.model.UsageException;
import java.util.ArrayList;
import java.util.List;

/** Turns a pattern's text into elements. Used once. */
final class PatternCompiler {
  private static final List<Element> ISO =
      List.of(
          new Element.Digits(Part.YEAR, 4, 4),
          new Element.Literal((byte) '-'),
          new Element.Digits(Part.MONTH, 2, 2),
          new Element.Literal((byte) '-'),
          new Element.Digits(Part.DAY, 2, 2),
          new Element.EitherLiteral((byte) 'T', (byte) ' '),
          new Element.Digits(Part.HOUR, 2, 2),
          new Element.Literal((byte) ':'),
          new Element.Digits(Part.MINUTE, 2, 2),
          new Element.Optional(
              List.of(
                  new Element.Literal((byte) ':'),
                  new Element.Digits(Part.SECOND, 2, 2),
                  new Element.Optional(
                      List.of(new Element.Literal((byte) '.'), new Element.Fraction(1, 9))))),
          new Element.Optional(List.of(new Element.Offset(OffsetStyle.ANY))));

  private static final List<Element> EPOCH_SECONDS =
      List.of(
          new Element.Epoch(1),
          new Element.Optional(
              List.of(new Element.Literal((byte) '.'), new Element.Fraction(1, 9))));

  private final String pattern;
  private int position;

  private PatternCompiler(String pattern) {
    this.pattern = pattern;
  }

  static List<Element> compile(String pattern) {
    return switch (pattern) {
      case "iso" -> ISO;
      case "epoch_seconds" -> EPOCH_SECONDS;
      case "epoch_millis" -> List.of(new Element.Epoch(1000));
      default -> new PatternCompiler(pattern).letters();
    };
  }

  private List<Element> letters() {
    List<Element> elements = section();
    if (position < pattern.length()) {
      throw wrong("a ']' has no '['");
    }
    requireParts(elements);
    return elements;
  }

  private List<Element> section() {
    List<Element> elements = new ArrayList<>();
    while (position < pattern.length() && pattern.charAt(position) != ']') {
      char letter = pattern.charAt(position);
      if (letter == '[') {
        elements.add(optional());
      } else if (letter == '\'') {
        quoted(elements);
      } else if (isLetter(letter)) {
        elements.add(lettered(letter, runLength(letter)));
      } else {
        elements.add(literal(letter));
        position++;
      }
    }
    return List.copyOf(elements);
  }

  private Element optional() {
    position++;
    List<Element> inner = section();
    if (position == pattern.length()) {
      throw wrong("a '[' is not closed");
    }
    position++;
    return new Element.Optional(inner);
  }

  private void quoted(List<Element> elements) {
    int end = pattern.indexOf('\'', position + 1);
    if (end < 0) {
      throw wrong("a quote is not closed");
    }
    // Two quotes in a row stand for one, inside and outside of quotes.
    String text = end == position + 1 ? "'" : pattern.substring(position + 1, end);
    text.chars().forEach(character -> elements.add(literal((char) character)));
    position = end + 1;
  }

  private Element literal(char character) {
    if (character > 0x7F) {
      throw wrong("the character '" + character + "' is not ASCII");
    }
    return new Element.Literal((byte) character);
  }

  private Element lettered(char letter, int count) {
    String run = String.valueOf(letter).repeat(count);
    return switch (run) {
      case "yyyy" -> new Element.Digits(Part.YEAR, 4, 4);
      case "MM", "M" -> new Element.Digits(Part.MONTH, count, 2);
      case "dd", "d" -> new Element.Digits(Part.DAY, count, 2);
      case "HH", "H" -> new Element.Digits(Part.HOUR, count, 2);
      case "hh", "h" -> new Element.Digits(Part.HALF_DAY_HOUR, count, 2);
      case "mm" -> new Element.Digits(Part.MINUTE, 2, 2);
      case "ss" -> new Element.Digits(Part.SECOND, 2, 2);
      case "a" -> new Element.HalfDay();
      case "X" -> new Element.Offset(OffsetStyle.SHORT);
      case "XXX" -> new Element.Offset(OffsetStyle.COLON);
      case "Z" -> new Element.Offset(OffsetStyle.BASIC);
      default -> {
        if (letter == 'S' && count <= 9) {
          yield new Element.Fraction(count, count);
        }
        throw wrong("'" + run + "' is not supported");
      }
    };
  }

  private int runLength(char letter) {
    int start = position;
    while (position < pattern.length() && pattern.charAt(position) == letter) {
      position++;
    }
    return position - start;
  }

  private void requireParts(List<Element> elements) {
    for (Part part : List.of(Part.YEAR, Part.MONTH, Part.DAY)) {
      if (elements.stream().noneMatch(element -> names(element, part))) {
        throw wrong("the " + part.name().toLowerCase(java.util.Locale.ROOT) + " is missing");
      }
    }
    boolean half = elements.stream().anyMatch(element -> names(element, Part.HALF_DAY_HOUR));
    if (half != elements.stream().anyMatch(element -> names(element, Part.HALF_DAY))) {
      throw wrong("'h' and 'a' go together");
    }
  }

  private static boolean names(Element element, Part part) {
    if (element instanceof Element.Optional optional) {
      return optional.elements().stream().anyMatch(inner -> names(inner, part));
    }
    return element instanceof Element.Digits digits && digits.part() == part
        || element instanceof Element.HalfDay && part == Part.HALF_DAY;
  }

  private static boolean isLetter(char character) {
    return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
  }

  private UsageException wrong(String what) {
    return new UsageException(
        "Timestamp pattern '%s': %s. Expected iso, epoch_seconds, epoch_millis, or a pattern of %s."
            .formatted(pattern, what, TimestampPattern.LETTERS));
  }
}
