package io.milepost.warehouse;

import io.milepost.model.CellWindow;
import io.milepost.model.Match;
import io.milepost.model.Week;
import org.jspecify.annotations.Nullable;

/**
 * Which trips are counted by cell.
 *
 * @param match which end of a trip counts: {@link Match#ORIGIN} or {@link Match#DESTINATION}
 * @param from first week, or null for no lower bound
 * @param to the week after the last, or null for no upper bound
 * @param region only trips of this one, or null for all
 * @param datasource only trips of this one, or null for all
 */
public record CellSelection(
    CellWindow window,
    Match match,
    @Nullable Week from,
    @Nullable Week to,
    @Nullable String region,
    @Nullable String datasource) {
  public CellSelection {
    if (match != Match.ORIGIN && match != Match.DESTINATION) {
      throw new IllegalArgumentException("A trip counts in the cell of one of its ends");
    }
  }

  /** The origins of all trips of {@code region}, or of all regions. */
  public static CellSelection origins(CellWindow window, @Nullable String region) {
    return new CellSelection(window, Match.ORIGIN, null, null, region, null);
  }
}
