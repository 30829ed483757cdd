package io.milepost.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.Area;
import io.milepost.model.LoadState;
import io.milepost.model.Match;
import io.milepost.model.RetryableException;
import io.milepost.warehouse.TripSelection;
import io.milepost.warehouse.contract.TripRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files of the area index that cannot be read just when a transaction has named them. */
class AreaRefreshTest extends AreaIndexFrame {
  private static final TripSelection EVERYWHERE =
      new TripSelection(new Area.Box(-180, -90, 180, 90), Match.ORIGIN, null, null, null);

  private final HidingClock hidingClock = new HidingClock();

  /** The ledger asks for the time just before a load commits: then it hides the new files. */
  private final class HidingClock extends Clock {
    private boolean hiding;

    @Override
    public Instant instant() {
      if (hiding) {
        rename(".area", ".hidden");
      }
      return Instant.now();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  private void rename(String from, String to) {
    try (Stream<Path> files = Files.list(directory.resolve("areas"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(from)).toList()) {
        Files.move(file, Path.of(file.toString().replace(from, to)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  Clock clock() {
    return hidingClock;
  }

  @Test
  void aLoadIsCommittedAllTheSameAndQuestionsTryAgain() {
    load(TripRow.numbered(1));
    hidingClock.hiding = true;
    long second = load(TripRow.numbered(2));
    hidingClock.hiding = false;

    assertThat(warehouse.ledger().find(second).orElseThrow().state())
        .isEqualTo(LoadState.COMMITTED);
    assertThat(notices)
        .first()
        .asString()
        .startsWith("The load is committed, but the area index could not be read");
    assertThatThrownBy(this::trips).isInstanceOf(RetryableException.class);
    rename(".hidden", ".area");
    assertThat(trips()).isEqualTo(2);
    load(TripRow.numbered(3));
    assertThat(trips()).isEqualTo(3);
  }

  private long trips() {
    return warehouse.tripsPerWeek(EVERYWHERE).values().stream().mapToLong(n -> n).sum();
  }
}
