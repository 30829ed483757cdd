package io.milepost.app.infer;

import java.util.Comparator;

/**
 * A path into features that may name areas.
 *
 * @param features how many have it
 * @param names how many different ones there are
 * @param example one of them
 */
record AreaName(String path, long features, long names, String example) {

  /** The likeliest first; of equals the order is the file's. */
  static Comparator<AreaName> likeliest(long features) {
    return Comparator.comparingInt((AreaName name) -> name.likeliness(features)).reversed();
  }

  /** What it is called counts most, as long as names tell features apart. */
  private int likeliness(long features) {
    boolean tellsApart = names * 2 > Math.max(1, this.features);
    int called =
        lastWord().matches("name|title|label")
            ? 4
            : lastWord().matches("(.*_)?(name|title|label)(_.*)?") ? 3 : isText() ? 2 : 0;
    return (tellsApart ? 10 : 0) + called * 2 + (this.features == features ? 1 : 0);
  }

  private String lastWord() {
    return Guesser.words(path.substring(path.lastIndexOf('.') + 1));
  }

  private boolean isText() {
    return example.codePoints().anyMatch(Character::isLetter);
  }

  /** For people. */
  String words(long of) {
    return "%s, such as '%s': %d names, in %d of %d features"
        .formatted(path, example, names, features, of);
  }
}
