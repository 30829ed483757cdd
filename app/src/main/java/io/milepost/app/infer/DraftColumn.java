package io.milepost.app.infer;

/**
 * A column of a draft.
 *
 * @param name in the table
 * @param source its name in the header, its number, or its path
 * @param example a value, as it stands
 */
record DraftColumn(String name, String source, Guess guess, boolean nullable, String example) {

  /** The same as text, which takes everything. */
  DraftColumn asText() {
    String type = guess.type().equals("json") ? "json" : "text";
    return new DraftColumn(name, source, Guess.of(type), true, example);
  }

  /** Whether it takes all that {@link #asText} would. */
  boolean isLoose() {
    return equals(asText());
  }

  /** Its type by a pattern. */
  String typed(String pattern) {
    return "type: %s, pattern: %s".formatted(guess.type(), YamlScalar.of(pattern));
  }

  /** Whether its values are of a kind that tells rows apart for good, not in a sample only. */
  boolean mayBeAKey() {
    boolean told = guess.type().equals("text") || guess.type().equals("integer");
    return told && guess.note().isEmpty();
  }

  /** What a question about it is about. */
  String about() {
    return "column " + name;
  }

  /** Whether its texts name moments in any zone. */
  boolean namesMoments() {
    return guess.type().equals("timestamp")
        && guess.patterns().stream().anyMatch(Times::namesMoments);
  }
}
