package io.milepost.model;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to a load, as the event log keeps it.
 *
 * @param eventId 1, 2, 3 …, in the order in which events can be read
 * @param data a JSON object with what there is to tell
 */
public record LoadEvent(long eventId, long loadId, Kind kind, Instant at, String data) {

  /** What happened. The ends of a load have the words of {@link LoadState}. */
  public enum Kind {
    QUEUED,
    STARTED,
    /** So many rows and bytes were read by now. */
    PROGRESS,
    STEP_COMPLETED,
    /** An attempt failed for a reason that may pass, and is made again. */
    RETRYING,
    /** The weekly average of a saved area is another, after this load or its undoing. */
    AREA_CHANGED,
    /** Routes are being looked for, as this load and perhaps others before it brought trips. */
    DISCOVERY_STARTED,
    ROUTES_DISCOVERED,
    /** Routes were looked for, and none are known anew. */
    DISCOVERY_FAILED,
    COMMITTED,
    ALREADY_LOADED,
    REFUSED,
    FAILED,
    CANCELLED,
    UNDONE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * What tells of a load that it is in this state.
     *
     * @throws IllegalArgumentException for a load that is running, of which many kinds tell
     */
    public static Kind of(LoadState state) {
      return of(state.word());
    }

    /** Whether it is told of a load that has ended, and says nothing of how that stands. */
    public boolean isAfterwards() {
      return this == AREA_CHANGED
          || this == DISCOVERY_STARTED
          || this == ROUTES_DISCOVERED
          || this == DISCOVERY_FAILED;
    }

    /** Whether it says how a load stands, until another kind that does so comes. */
    public boolean tellsState() {
      return this != PROGRESS && this != STEP_COMPLETED && !isAfterwards();
    }

    /** Whether it is the end of a load, unless that is taken up again. */
    public boolean isEnd() {
      return compareTo(COMMITTED) >= 0;
    }
  }
}
