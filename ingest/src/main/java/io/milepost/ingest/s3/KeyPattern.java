package io.milepost.ingest.s3;

import io.milepost.model.UsageException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns of keys, as those of files: {@code *} and {@code ?} stop at a slash, {@code **} does
 * not, {@code [a-z]} and <code>{a,b}</code> are alternatives. Not made by the file system's own
 * matcher, because keys need not be paths.
 */
final class KeyPattern {
  private final String glob;
  private final StringBuilder regex = new StringBuilder();
  private int position;
  private int braces;

  private KeyPattern(String glob) {
    this.glob = glob;
  }

  static Pattern of(String glob) {
    try {
      return Pattern.compile(new KeyPattern(glob).regex());
    } catch (PatternSyntaxException e) {
      throw new UsageException(
          "Expected a pattern such as 2018/*.csv, found '%s': %s."
              .formatted(glob, e.getDescription()));
    }
  }

  private String regex() {
    while (position < glob.length()) {
      regex.append(next(glob.charAt(position++)));
    }
    return regex.toString();
  }

  private String next(char character) {
    return switch (character) {
      case '*' -> star();
      case '?' -> "[^/]";
      case '[' -> brackets();
      case '{' -> brace(1, "(?:");
      case '}' -> braces > 0 ? brace(-1, ")") : "\\}";
      case ',' -> braces > 0 ? "|" : ",";
      default -> Pattern.quote(String.valueOf(character));
    };
  }

  private String star() {
    if (position < glob.length() && glob.charAt(position) == '*') {
      position++;
      return ".*";
    }
    return "[^/]*";
  }

  private String brace(int change, String text) {
    braces += change;
    return text;
  }

  private String brackets() {
    int end = glob.indexOf(']', position + 1);
    if (end < 0) {
      throw new PatternSyntaxException("a '[' has no ']'", glob, position);
    }
    String inside = glob.substring(position, end).replace("\\", "\\\\").replace("[", "\\[");
    position = end + 1;
    return "[" + (inside.startsWith("!") ? "^" + inside.substring(1) : inside) + "&&[^/]]";
  }
}
