package io.milepost.ingest.csv;

import io.milepost.model.RejectionCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads trips in the built-in layout in the slow and obvious way: one character after the other,
 * regular expressions, {@code java.time} and {@link Double#parseDouble}.
 */
final class ReferenceDecoder {
  private static final String NUMBER = "([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)";
  private static final String PREFIX = "(?i)[ \t]*(?:SRID=4326;[ \t]*)?POINT[ \t]*\\([ \t]*";
  private static final Pattern POINT =
      Pattern.compile(PREFIX + NUMBER + "[ \t]+" + NUMBER + "[ \t]*\\)[ \t]*");
  private static final Pattern NOT_FINITE =
      Pattern.compile(PREFIX + "(.*[\\s()])?[+-]?(nan|inf|infinity)([\\s()].*)?", Pattern.DOTALL);
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
  private static final List<String> NAMES =
      List.of("region", "origin_coord", "destination_coord", "datetime", "datasource");

  private final String text;
  private final int maxRowBytes;
  private final boolean quoted;
  private final List<String> trips = new ArrayList<>();
  private final List<String> rejections = new ArrayList<>();
  private int position;
  private long line = 1;
  private boolean badQuote;

  /** Starts on bytes whose first row is the header. */
  ReferenceDecoder(byte[] bytes, boolean quoted, int maxRowBytes) {
    this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    this.quoted = quoted;
    this.maxRowBytes = maxRowBytes;
  }

  /** One line a trip. */
  List<String> trips() {
    return trips;
  }

  /** One line a rejection: line | field | code | raw. */
  List<String> rejections() {
    return rejections;
  }

  ReferenceDecoder decode() {
    boolean header = true;
    while (position < text.length()) {
      int start = position;
      long startLine = line;
      badQuote = false;
      List<String> fields = fields();
      String raw = text.substring(start, position);
      endLine();
      line += lineEnds(raw) + 1;
      if (!raw.isEmpty() && !header) {
        row(startLine, raw, fields, position - start);
      }
      header = header && raw.isEmpty();
    }
    return this;
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>();
    int rowStart = position;
    while (true) {
      fields.add(field(rowStart));
      if (position == text.length() || text.charAt(position) != ',') {
        return fields;
      }
      position++;
    }
  }

  private String field(int rowStart) {
    StringBuilder value = new StringBuilder();
    if (quoted && position < text.length() && text.charAt(position) == '"') {
      int open = position;
      if (!quotedField(value) || position - 1 - rowStart > maxRowBytes) {
        badQuote = true;
        position = open;
        while (position < text.length() && !isLineEnd(text.charAt(position))) {
          position++;
        }
        return "";
      }
      badQuote |= position < text.length() && !endsField(text.charAt(position));
    }
    while (position < text.length() && !endsField(text.charAt(position))) {
      value.append(text.charAt(position++));
    }
    return value.toString();
  }

  private boolean quotedField(StringBuilder value) {
    position++;
    while (position < text.length()) {
      char character = text.charAt(position++);
      if (character == '"') {
        if (position == text.length() || text.charAt(position) != '"') {
          return true;
        }
        position++;
      }
      value.append(character);
    }
    return false;
  }

  private void endLine() {
    if (text.startsWith("\r\n", position)) {
      position += 2;
    } else if (position < text.length()) {
      position++;
    }
  }

  private void row(long startLine, String raw, List<String> fields, int length) {
    if (length > maxRowBytes) {
      reject(
          startLine,
          "",
          RejectionCode.ROW_TOO_LONG,
          raw.substring(0, Math.min(raw.length(), maxRowBytes)));
    } else if (badQuote) {
      reject(startLine, "", RejectionCode.BAD_QUOTE, raw);
    } else if (!isUtf8(raw)) {
      reject(startLine, "", RejectionCode.BAD_ENCODING, raw);
    } else if (fields.size() < NAMES.size()) {
      reject(startLine, "", RejectionCode.TOO_FEW_FIELDS, raw);
    } else if (fields.size() > NAMES.size()) {
      reject(startLine, "", RejectionCode.TOO_MANY_FIELDS, raw);
    } else {
      checkFields(startLine, raw, fields.stream().map(ReferenceDecoder::utf8).toList());
    }
  }

  private void checkFields(long startLine, String raw, List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      RejectionCode code = problem(i, fields.get(i));
      if (code != null) {
        reject(startLine, NAMES.get(i), code, raw);
        return;
      }
    }
    Matcher origin = POINT.matcher(fields.get(1));
    Matcher destination = POINT.matcher(fields.get(2));
    if (origin.matches() && destination.matches()) {
      long seconds = LocalDateTime.parse(trim(fields.get(3)), FORMAT).toEpochSecond(ZoneOffset.UTC);
      trips.add(
          TripText.of(
              fields.get(0),
              fields.get(4),
              seconds * 1_000_000,
              Double.parseDouble(origin.group(1)),
              Double.parseDouble(origin.group(2)),
              Double.parseDouble(destination.group(1)),
              Double.parseDouble(destination.group(2))));
    }
  }

  private static RejectionCode problem(int index, String value) {
    if (value.isBlank()) {
      return RejectionCode.MISSING_VALUE;
    }
    return switch (index) {
      case 1, 2 -> pointProblem(value);
      case 3 -> isTimestamp(trim(value)) ? null : RejectionCode.BAD_TIMESTAMP;
      default -> null;
    };
  }

  private static RejectionCode pointProblem(String value) {
    Matcher point = POINT.matcher(value);
    if (!point.matches()) {
      return NOT_FINITE.matcher(value).matches()
          ? RejectionCode.NOT_FINITE
          : RejectionCode.BAD_POINT;
    }
    if (Math.abs(Double.parseDouble(point.group(1))) > 180) {
      return RejectionCode.LON_OUT_OF_RANGE;
    }
    return Math.abs(Double.parseDouble(point.group(2))) > 90
        ? RejectionCode.LAT_OUT_OF_RANGE
        : null;
  }

  private void reject(long startLine, String field, RejectionCode code, String raw) {
    rejections.add("%d | %s | %s | %s".formatted(startLine, field, code.code(), utf8(raw)));
  }

  private static boolean isTimestamp(String value) {
    try {
      return LocalDateTime.parse(value, FORMAT).getYear() >= 1;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isUtf8(String raw) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(raw.getBytes(StandardCharsets.ISO_8859_1)));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String utf8(String raw) {
    return new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String trim(String value) {
    return value.replaceAll("^[ \t]+|[ \t]+$", "");
  }

  private static long lineEnds(String raw) {
    return Pattern.compile("\r\n|\r|\n").matcher(raw).results().count();
  }

  private static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }

  private static boolean endsField(char character) {
    return character == ',' || isLineEnd(character);
  }
}
