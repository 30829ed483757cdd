package io.milepost.app.infer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which end of a trip a column speaks of, by its name. */
enum End {
  START,
  FINISH,
  /** None, or both. */
  NEITHER;

  private static final Set<String> STARTS =
      Set.of(
          "origin",
          "orig",
          "o",
          "start",
          "started",
          "begin",
          "begun",
          "from",
          "pickup",
          "pick",
          "pu",
          "departure",
          "departed",
          "depart",
          "dep",
          "source",
          "src",
          "boarding",
          "checkout",
          "unlock");
  private static final Set<String> FINISHES =
      Set.of(
          "destination",
          "dest",
          "dst",
          "d",
          "end",
          "ended",
          "finish",
          "finished",
          "stop",
          "stopped",
          "to",
          "dropoff",
          "drop",
          "do",
          "arrival",
          "arrived",
          "arrive",
          "arr",
          "alighting",
          "return",
          "returned",
          "lock");

  /** The end that a name speaks of. */
  static End of(String name) {
    List<String> words = words(name);
    boolean start = words.stream().anyMatch(STARTS::contains);
    boolean finish = words.stream().anyMatch(FINISHES::contains);
    return start == finish ? NEITHER : start ? START : FINISH;
  }

  /** The words of a name in lower case; {@code startlat} are two. */
  static List<String> words(String name) {
    String parted =
        Guesser.words(name)
            .replaceAll(
                "(start|end|origin|orig|destination|dest|pickup|dropoff|from|to)"
                    + "_?(lat|lon|lng|long|latitude|longitude|time|point|coord)(?![a-z])",
                "$1_$2");
    return Arrays.stream(parted.split("[^\\p{L}]+", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
