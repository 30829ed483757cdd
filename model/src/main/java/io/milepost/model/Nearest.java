package io.milepost.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The known names nearest to one that is not known: the last sentence of many an error. */
public final class Nearest {
  private static final int MOST_LISTED = 5;
  private static final int SHORTEST_BEGINNING = 3;

  private Nearest() {}

  /**
   * What to try instead of {@code word}: {@code Did you mean 'Prague'?} when a known name is near,
   * {@code Known are 'Hamburg', 'Prague'.} when none is, and nothing when none is known.
   */
  public static String hint(String word, Collection<String> known) {
    if (known.isEmpty()) {
      return "";
    }
    return find(word, known)
        .map("Did you mean '%s'?"::formatted)
        .orElseGet(() -> "Known are " + listOf(word, known) + ".");
  }

  /**
   * The name of {@code known} that begins with {@code word}, or else takes the fewest changed,
   * added, dropped or swapped letters to reach, whatever their case; empty when more than a third
   * of the letters would change. Of equally near ones the first by alphabet.
   */
  public static Optional<String> find(String word, Collection<String> known) {
    return known.stream()
        .min(byDistance(word))
        .filter(name -> distance(word, name) <= Math.max(1, longer(word, name) / 3));
  }

  private static String listOf(String word, Collection<String> known) {
    List<String> names = known.stream().sorted(byDistance(word)).toList();
    String listed =
        names.stream()
            .limit(MOST_LISTED)
            .sorted()
            .map("'%s'"::formatted)
            .collect(Collectors.joining(", "));
    int more = names.size() - MOST_LISTED;
    return more > 0 ? listed + " and %d more".formatted(more) : listed;
  }

  private static Comparator<String> byDistance(String word) {
    return Comparator.comparingInt((String name) -> distance(word, name))
        .thenComparing(Comparator.naturalOrder());
  }

  private static int longer(String a, String b) {
    return Math.max(a.length(), b.length());
  }

  private static int distance(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    return a.length() >= SHORTEST_BEGINNING && b.startsWith(a) ? 0 : edits(a, b);
  }

  /** Optimal string alignment: Levenshtein's distance with swaps of neighbours (Damerau 1964). */
  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapestStep(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapestStep(String a, String b, int i, int j, int[][] cost) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int changed = cost[i - 1][j - 1] + (same ? 0 : 1);
    int cheapest = Math.min(changed, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    return swapped(a, b, i, j) ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
