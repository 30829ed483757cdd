package io.milepost.ingest.time;

import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** Brings what was written onto the wall clock that is kept. */
final class ZoneShift {
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long FIRST = CivilDate.toDays(1, 1, 1) * 86_400 * MICROS_PER_SECOND;
  private static final long LAST =
      (CivilDate.toDays(9999, 12, 31) + 1) * 86_400 * MICROS_PER_SECOND - 1;

  private final ZoneOffsets kept;

  /** Null when texts without an offset are on the kept wall clock already. */
  private final @Nullable ZoneOffsets written;

  ZoneShift(ZoneRules kept, ZoneRules written) {
    this.kept = new ZoneOffsets(kept);
    this.written = written.equals(kept) ? null : new ZoneOffsets(written);
  }

  /** The kept wall clock of a moment that says itself whether it knows its offset. */
  long of(Moment moment) {
    long micros = moment.toMicros();
    if (moment.has(Moment.Part.EPOCH_SECOND)) {
      return fromInstant(micros);
    }
    if (moment.has(Moment.Part.OFFSET_SECONDS)) {
      return fromInstant(micros - moment.get(Moment.Part.OFFSET_SECONDS) * MICROS_PER_SECOND);
    }
    return fromWritten(micros);
  }

  /** The kept wall clock of a wall clock in the zone that the text was written in. */
  long fromWritten(long micros) {
    if (written == null) {
      return micros;
    }
    long seconds = Math.floorDiv(micros, MICROS_PER_SECOND);
    return fromInstant(micros - written.ofWallClock(seconds) * MICROS_PER_SECOND);
  }

  /** The kept wall clock of a moment in microseconds since 1970-01-01T00:00Z. */
  long fromInstant(long micros) {
    long seconds = Math.floorDiv(micros, MICROS_PER_SECOND);
    long shifted = micros + kept.ofInstant(seconds) * MICROS_PER_SECOND;
    return shifted < FIRST || shifted > LAST ? TimestampPattern.INVALID : shifted;
  }
}
