package io.milepost.warehouse.contract;

import static io.milepost.warehouse.contract.SampleDatasets.events;
import static io.milepost.warehouse.contract.SampleDatasets.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import io.milepost.warehouse.StagedLoad;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loads of a table that are under way at the same time end as if they had come one by one. */
public abstract class TableTurnsContract extends TableContract {
  private static final int LOADERS = 3;
  private static final int LOADS_EACH = 5;
  private static final TableDataset APPEND = events(LoadMode.APPEND, keyed(SEEN, "id"));
  private static final TableDataset UPSERT = events(LoadMode.UPSERT, keyed(SEEN, "id"));
  private static final TableDataset REPLACE = events(LoadMode.REPLACE, SEEN);

  protected TableTurnsContract(Engine engine) {
    super(engine);
  }

  /** A source that has been read and is not committed yet. */
  private final class UnderWay implements AutoCloseable {
    private final long loadId;
    private final StagedLoad staged;

    UnderWay(TableRows source, boolean anew) {
      TableDataset dataset = source.dataset();
      loadId = warehouse.get().ledger().begin(dataset.name(), source.name(), null);
      staged =
          anew
              ? warehouse.get().tables().stageAnew(dataset, source)
              : warehouse.get().tables().stage(dataset, source);
    }

    void commit() {
      staged.commit(loadId, false);
    }

    @Override
    public void close() {
      staged.close();
    }
  }

  private UnderWay read(TableRows source) {
    return new UnderWay(source, false);
  }

  @Test
  void appendsWhatTheLoadBeforeHasNot() {
    try (UnderWay first = read(TableRows.of(APPEND).row("a", 1L).row("b", 1L));
        UnderWay second = read(TableRows.of(APPEND).row("b", 2L).row("c", 2L))) {
      second.commit();
      first.commit();
    }

    assertThat(rows("seen"))
        .containsExactlyInAnyOrder(row(1L, "a", 1L), row(2L, "b", 2L), row(2L, "c", 2L));
    warehouse.get().undo(2);
    assertThat(rows("seen")).containsExactlyInAnyOrder(row(1L, "a", 1L), row(1L, "b", 1L));
  }

  @Test
  void upsertsWhatTheLoadBeforeBrought() {
    load(TableRows.of(UPSERT).row("a", 1L));
    try (UnderWay second = read(TableRows.of(UPSERT).row("a", 2L).row("b", 2L));
        UnderWay third = read(TableRows.of(UPSERT).row("a", 3L))) {
      second.commit();
      third.commit();
    }

    assertThat(rows("seen")).containsExactlyInAnyOrder(row(3L, "a", 3L), row(2L, "b", 2L));
    warehouse.get().undo(3);
    assertThat(rows("seen")).containsExactlyInAnyOrder(row(2L, "a", 2L), row(2L, "b", 2L));
  }

  @Test
  void replacesWhatTheLoadBeforeBrought() {
    load(TableRows.of(REPLACE).row("a", 1L));
    try (UnderWay second = read(TableRows.of(REPLACE).row("b", 2L));
        UnderWay third = read(TableRows.of(REPLACE).row("c", 3L))) {
      third.commit();
      second.commit();
    }

    assertThat(rows("seen")).containsExactly(row(2L, "b", 2L));
    warehouse.get().undo(2);
    assertThat(rows("seen")).containsExactly(row(3L, "c", 3L));
  }

  @Test
  void keepsARowWhoseLoadIsTakenBackMeanwhile() {
    load(TableRows.of(APPEND).row("a", 1L));
    try (UnderWay second = read(TableRows.of(APPEND).row("a", 2L))) {
      warehouse.get().undo(1);
      second.commit();
    }

    assertThat(rows("seen")).containsExactly(row(2L, "a", 2L));
  }

  @Test
  void doesNotBringBackARowWhoseLoadIsTakenBackMeanwhile() {
    load(TableRows.of(UPSERT).row("a", 1L));
    try (UnderWay second = read(TableRows.of(UPSERT).row("a", 2L))) {
      warehouse.get().undo(1);
      second.commit();
    }
    warehouse.get().undo(2);

    assertThat(rows("seen")).isEmpty();
  }

  @Test
  void takesBackAReplacementWhileAnotherIsUnderWay() {
    load(TableRows.of(REPLACE).row("a", 1L));
    load(TableRows.of(REPLACE).row("b", 2L));
    try (UnderWay third = read(TableRows.of(REPLACE).row("c", 3L))) {
      warehouse.get().undo(2);
      third.commit();
    }

    warehouse.get().undo(3);
    assertThat(rows("seen")).containsExactly(row(1L, "a", 1L));
  }

  @Test
  void makesATableAnewThatALoadHasJustChanged() {
    load(TableRows.of(APPEND).row("a", 1L));
    try (UnderWay anew = new UnderWay(TableRows.of(APPEND).row("a", 2L), true)) {
      load(TableRows.of(APPEND).row("b", 3L));
      anew.commit();
    }

    assertThat(rows("seen")).containsExactly(row(2L, "a", 2L));
    assertThatThrownBy(() -> warehouse.get().undo(3))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("load 2 has replaced the rows of table 'seen' since");
    warehouse.get().undo(2);
    assertThat(rows("seen")).containsExactlyInAnyOrder(row(1L, "a", 1L), row(3L, "b", 3L));
  }

  @Test
  void takesBackALoadThatWasCommittedAfterATableWasMadeAnew() {
    load(TableRows.of(APPEND).row("a", 1L));
    try (UnderWay second = read(TableRows.of(APPEND).row("b", 2L));
        UnderWay anew = new UnderWay(TableRows.of(APPEND).row("a", 3L), true)) {
      anew.commit();
      second.commit();
    }
    assertThat(rows("seen")).containsExactlyInAnyOrder(row(3L, "a", 3L), row(2L, "b", 2L));

    warehouse.get().undo(2);

    assertThat(rows("seen")).containsExactly(row(3L, "a", 3L));
  }

  @ParameterizedTest
  @EnumSource(LoadMode.class)
  void takesLoadsOfSeveralThreads(LoadMode mode) throws Exception {
    TableDataset dataset = events(mode, keyed(SEEN, "id"));
    Crowd crowd = new Crowd();
    for (int i = 0; i < LOADERS; i++) {
      crowd.task(() -> loadSeveral(dataset));
    }
    crowd.meanwhile(this::requireWhole);
    crowd.await();

    assertThat(warehouse.number("SELECT count(*) FROM seen")).isEqualTo(3);
    assertThat(warehouse.number("SELECT count(*) FROM load WHERE state = 'committed'"))
        .isEqualTo(LOADERS * LOADS_EACH);
    for (long loadId : LongStream.rangeClosed(1, LOADERS * LOADS_EACH).toArray()) {
      if (mode != LoadMode.REPLACE) {
        warehouse.get().undo(loadId);
      }
    }
    assertThat(rows("seen")).hasSize(mode == LoadMode.REPLACE ? 3 : 0);
  }

  private boolean loadSeveral(TableDataset dataset) {
    for (long i = 0; i < LOADS_EACH; i++) {
      load(TableRows.of(dataset).row("a", i).row("b", i).row(null, i));
    }
    return true;
  }

  /** Before the first load there is no table. */
  private boolean requireWhole() {
    String sql = "SELECT count(*) FROM information_schema.columns WHERE table_name = 'seen'";
    if (warehouse.number(sql) > 0) {
      List<List<@Nullable Object>> found = warehouse.rows("SELECT count(*) FROM seen");
      assertThat(found).containsExactly(row(3L));
    }
    return true;
  }
}
