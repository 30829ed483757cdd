package io.milepost.ingest.json;

import io.milepost.ingest.scan.Words;

/**
 * Goes through JSON as RFC 8259 defines it, and takes nothing else. No value is made: a method says
 * where the value that it went through ends, or {@link #FAILED}, after which {@link #fault} says
 * what is wrong. A line ending ends the text, so it is no blank here. Bytes beyond ASCII are not
 * looked at: that they are UTF-8 is checked elsewhere.
 *
 * <p>A line ending stands behind the text, and {@link Words#PADDING} readable bytes behind that.
 * Not thread-safe.
 */
public final class JsonScanner {
  /** Returned instead of an index when the text is not JSON. */
  public static final int FAILED = -1;

  private static final long QUOTES = Words.repeat('"');
  private static final long BACKSLASHES = Words.repeat('\\');
  private static final long AFTER_CONTROLS = Words.repeat(' ');
  private static final int TRUE = 'e' << 24 | 'u' << 16 | 'r' << 8 | 't';
  private static final int NULL = 'l' << 24 | 'l' << 16 | 'u' << 8 | 'n';
  private static final int ALSE = 'e' << 24 | 's' << 16 | 'l' << 8 | 'a';

  private final NestedScanner nested = new NestedScanner(this);
  private boolean escaped;
  private int faultAt;
  private String fault = "";

  /** What was expected where the last fault is. */
  public String fault() {
    return fault;
  }

  /** Index of the last fault. */
  public int faultAt() {
    return faultAt;
  }

  /** Whether the text that {@link #text} went through last has escapes. */
  public boolean isEscaped() {
    return escaped;
  }

  /** Notes a fault. */
  public int fail(int at, String expected) {
    faultAt = at;
    fault = expected;
    return FAILED;
  }

  /** Index of the first byte from {@code from} on that is neither a space nor a tab. */
  public static int skipBlanks(byte[] bytes, int from) {
    int index = from;
    while (bytes[index] == ' ' || bytes[index] == '\t') {
      index++;
    }
    return index;
  }

  /**
   * Goes through any value.
   *
   * @param depth objects and lists that are around it
   */
  public int value(byte[] bytes, int from, int depth) {
    byte first = bytes[from];
    return first == '{' || first == '[' ? nested.value(bytes, from, depth) : scalar(bytes, from);
  }

  /** Goes through a value that is neither an object nor a list. */
  public int scalar(byte[] bytes, int from) {
    return switch (bytes[from]) {
      case '"' -> text(bytes, from);
      case 't' -> word(bytes, from, from, TRUE);
      case 'f' -> word(bytes, from, from + 1, ALSE);
      case 'n' -> word(bytes, from, from, NULL);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(bytes, from);
      default -> fail(from, "a value");
    };
  }

  /** Goes through a text; a quote stands at {@code open}. */
  public int text(byte[] bytes, int open) {
    escaped = false;
    int index = open + 1;
    while (true) {
      long word = Words.at(bytes, index);
      long marks =
          Words.marks(word, QUOTES)
              | Words.marks(word, BACKSLASHES)
              | Words.marksBelow(word, AFTER_CONTROLS);
      if (marks == 0) {
        index += Long.BYTES;
        continue;
      }
      index += Words.firstMark(marks);
      if (bytes[index] == '"') {
        return index + 1;
      }
      index = escape(bytes, index);
      if (index == FAILED) {
        return FAILED;
      }
    }
  }

  private int escape(byte[] bytes, int at) {
    if (bytes[at] != '\\') {
      return fail(at, "a quote that closes the text, or a control character to be escaped");
    }
    escaped = true;
    return switch (bytes[at + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
      case 'u' -> unicode(bytes, at + 2);
      default -> fail(at + 1, "an escape: one of \" \\ / b f n r t u");
    };
  }

  private int unicode(byte[] bytes, int from) {
    for (int i = from; i < from + 4; i++) {
      if (Character.digit(bytes[i], 16) < 0) {
        return fail(i, "four hexadecimal digits");
      }
    }
    return from + 4;
  }

  private int word(byte[] bytes, int from, int last, int letters) {
    return (int) Words.at(bytes, last) == letters ? last + Integer.BYTES : fail(from, "a value");
  }

  private int number(byte[] bytes, int from) {
    int start = bytes[from] == '-' ? from + 1 : from;
    int end = bytes[start] == '0' ? start + 1 : digits(bytes, start);
    if (end == start) {
      return fail(end, "a digit");
    }
    if (bytes[end] == '.') {
      int point = end;
      end = digits(bytes, point + 1);
      if (end == point + 1) {
        return fail(end, "a digit");
      }
    }
    return (bytes[end] | 0x20) == 'e' ? exponent(bytes, end) : end;
  }

  private int exponent(byte[] bytes, int mark) {
    boolean signed = bytes[mark + 1] == '-' || bytes[mark + 1] == '+';
    int start = signed ? mark + 2 : mark + 1;
    int end = digits(bytes, start);
    return end == start ? fail(end, "a digit") : end;
  }

  /** Where the digits from {@code from} on end. */
  private static int digits(byte[] bytes, int from) {
    int index = from;
    while (true) {
      // A digit's byte becomes its value; whatever is not a digit becomes 10 or more.
      long values = Words.at(bytes, index) ^ 0x3030303030303030L;
      long others = (values + 0x7676767676767676L | values) & 0x8080808080808080L;
      if (others != 0) {
        return index + Words.firstMark(others);
      }
      index += Long.BYTES;
    }
  }
}
