package io.milepost.app.infer;

import java.util.List;
import java.util.Optional;

/**
 * What the values of a column seem to be.
 *
 * @param type the word of a type
 * @param patterns of days or times: one, or those between which the sample cannot decide
 * @param note what else is to be said of it
 */
record Guess(String type, List<String> patterns, Optional<String> note) {
  static final Guess TEXT = of("text");

  Guess {
    patterns = List.copyOf(patterns);
  }

  static Guess of(String type) {
    return new Guess(type, List.of(), Optional.empty());
  }

  static Guess of(String type, List<String> patterns) {
    return new Guess(type, patterns, Optional.empty());
  }

  Guess noted(String sentence) {
    return new Guess(type, patterns, Optional.of(sentence));
  }

  /** Whether the sample cannot tell what is the day and what the month. */
  boolean isUndecided() {
    return patterns.size() > 1;
  }
}
