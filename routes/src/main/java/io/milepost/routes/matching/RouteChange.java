package io.milepost.routes.matching;

import java.util.List;
import java.util.Locale;

/**
 * What became of routes from one discovery to the next.
 *
 * @param before the {@code route_id}s that were there, ascending: none when one appeared, several
 *     when they merged
 * @param after the {@code route_id}s that are there now, ascending: none when one vanished, several
 *     when it split
 */
public record RouteChange(Kind kind, List<Integer> before, List<Integer> after) {

  /** Kinds of changes. */
  public enum Kind {
    STAYED,
    SPLIT,
    MERGED,
    APPEARED,
    VANISHED;

    /** The kind as programs read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public RouteChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
