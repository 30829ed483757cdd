package io.milepost.app.infer;

import java.util.List;

/**
 * A column that holds times.
 *
 * @param patterns one, or those between which the sample cannot decide
 * @param example a value, as it stands
 */
record TimeGuess(String source, List<String> patterns, String example) {
  TimeGuess {
    patterns = List.copyOf(patterns);
  }

  /** The end of a trip that the name speaks of. */
  End end() {
    return End.of(source);
  }

  /** Whether the sample cannot tell what is the day and what the month. */
  boolean isUndecided() {
    return patterns.size() > 1;
  }

  boolean namesMoments() {
    return patterns.stream().anyMatch(Times::namesMoments);
  }

  /** What a question about its patterns is about. */
  String about() {
    return "column " + source;
  }
}
