package io.milepost.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.Area;
import io.milepost.model.LoadState;
import io.milepost.model.Match;
import io.milepost.model.RetryableException;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.TripSelection;
import io.milepost.warehouse.contract.LongitudeRoutes;
import io.milepost.warehouse.contract.TripRow;
import io.milepost.warehouse.contract.TripRows;
import io.milepost.warehouse.duckdb.store.DuckDbSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the area index that cannot be read just when a transaction has named them. */
class AreaRefreshTest {
  private static final TripSelection EVERYWHERE =
      new TripSelection(new Area.Box(-180, -90, 180, 90), Match.ORIGIN, null, null, null);

  @TempDir private Path directory;
  private final List<String> notices = new ArrayList<>();
  private final HidingClock clock = new HidingClock();
  private DuckDbWarehouse warehouse;

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

  @BeforeEach
  void open() {
    warehouse =
        DuckDbWarehouse.open(
            DuckDbSettings.of(
                directory.resolve("w.duckdb"),
                directory.resolve("areas"),
                directory.resolve("tmp")),
            new LongitudeRoutes(),
            clock,
            notices::add);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void aLoadIsCommittedAllTheSameAndQuestionsTryAgain() {
    load(1);
    clock.hiding = true;
    long second = load(2);
    clock.hiding = false;

    assertThat(warehouse.ledger().find(second).orElseThrow().state())
        .isEqualTo(LoadState.COMMITTED);
    assertThat(notices)
        .first()
        .asString()
        .startsWith("The load is committed, but the area index could not be read");
    assertThatThrownBy(this::trips).isInstanceOf(RetryableException.class);
    rename(".hidden", ".area");
    assertThat(trips()).isEqualTo(2);
    load(3);
    assertThat(trips()).isEqualTo(3);
  }

  private long load(int number) {
    long loadId = warehouse.ledger().begin("trips", "trips.csv", null);
    TripRows rows = new TripRows("trips.csv", List.of(TripRow.numbered(number)));
    try (StagedLoad staged = warehouse.stage(rows)) {
      staged.commit(loadId, false);
    }
    return loadId;
  }

  private long trips() {
    return warehouse.tripsPerWeek(EVERYWHERE).values().stream().mapToLong(n -> n).sum();
  }
}
