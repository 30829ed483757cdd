package io.milepost.app.api.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which media type a client would rather have (RFC 9110, section 12.5.1). */
final class Accepted {
  private record Range(String type, double weight) {
    /** How exactly it names a type: 2 by name, 1 by its family, 0 as any. */
    int exactness() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }

    boolean takes(String mediaType) {
      return switch (exactness()) {
        case 0 -> true;
        case 1 -> mediaType.startsWith(type.substring(0, type.length() - 1));
        default -> mediaType.equals(type);
      };
    }
  }

  private final List<Range> ranges;

  private Accepted(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** Of a header; without any, everything is taken. */
  static Accepted of(@Nullable String header) {
    List<Range> ranges = new ArrayList<>();
    for (String item : (header == null ? "*/*" : header).toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = item.split(";", -1);
      ranges.add(new Range(parts[0].strip(), weight(parts)));
    }
    ranges.sort(Comparator.comparingInt(Range::exactness).reversed());
    return new Accepted(ranges);
  }

  private static double weight(String[] parts) {
    for (String part : parts) {
      String text = part.strip();
      if (text.matches("q=[01](\\.\\d{0,3})?")) {
        return Double.parseDouble(text.substring(2));
      }
    }
    return 1;
  }

  /** The best of {@code offered}, the first of equals; empty when none is taken. */
  Optional<String> best(List<String> offered) {
    String best = null;
    double most = 0;
    for (String type : offered) {
      double weight = weight(type);
      if (weight > most) {
        best = type;
        most = weight;
      }
    }
    return Optional.ofNullable(best);
  }

  private double weight(String type) {
    return ranges.stream()
        .filter(range -> range.takes(type))
        .findFirst()
        .map(Range::weight)
        .orElse(0.0);
  }
}
