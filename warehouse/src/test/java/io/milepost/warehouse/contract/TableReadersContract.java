package io.milepost.warehouse.contract;

import static io.milepost.warehouse.contract.SampleDatasets.dataset;
import static io.milepost.warehouse.contract.SampleDatasets.events;
import static io.milepost.warehouse.contract.SampleDatasets.keyed;
import static io.milepost.warehouse.contract.SampleDatasets.table;
import static io.milepost.warehouse.contract.SampleDatasets.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.DatasetTable;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Others read while tables are loaded. */
public abstract class TableReadersContract extends TableContract {
  private static final int ROWS = 3_000;
  private static final String ASK =
      "SELECT count(*), min(n), max(n), min(load_id), max(load_id) FROM %s";

  protected TableReadersContract(Engine engine) {
    super(engine);
  }

  @Test
  void seeTheOldRowsOrTheNew() throws Exception {
    TableDataset dataset = with(events(LoadMode.REPLACE, SEEN), "all_seen", "FROM seen");
    load(rows(dataset, 1));
    AtomicBoolean ended = new AtomicBoolean();
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try {
      Future<?> table = readers.submit(() -> read("seen", seen, ended));
      Future<?> view = readers.submit(() -> read("all_seen", seen, ended));
      for (long generation = 2; generation <= 20; generation++) {
        assertThat(load(rows(dataset, generation))).isEqualTo(generation);
        if (generation % 6 == 0) {
          warehouse.get().undo(generation);
        }
      }
      ended.set(true);
      table.get();
      view.get();
    } finally {
      ended.set(true);
      readers.shutdown();
    }
    assertThat(seen).hasSizeGreaterThan(1);
  }

  private static TableRows rows(TableDataset dataset, long generation) {
    TableRows rows = TableRows.of(dataset);
    for (int i = 0; i < ROWS; i++) {
      rows.row("id " + i, generation);
    }
    return rows;
  }

  private void read(String name, Set<Long> seen, AtomicBoolean ended) {
    while (!ended.get()) {
      List<Object> row = warehouse.rows(ASK.formatted(name)).get(0);
      long generation = (long) row.get(1);
      assertThat(row).containsExactly((long) ROWS, generation, generation, generation, generation);
      seen.add(generation);
    }
  }

  @Test
  void datasetsAreLoadedBesideEachOther() throws Exception {
    ExecutorService loaders = Executors.newFixedThreadPool(3);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (LoadMode mode : LoadMode.values()) {
        running.add(loaders.submit(() -> loadOften(mode)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      loaders.shutdown();
    }
    assertThat(warehouse.number("SELECT count(*) FROM load WHERE state = 'committed'"))
        .isEqualTo(12);
    assertThat(warehouse.number("SELECT count(DISTINCT id) FROM append")).isEqualTo(1_200);
    assertThat(warehouse.number("SELECT count(*) FROM upsert")).isEqualTo(300);
    assertThat(warehouse.number("SELECT count(*) FROM replace")).isEqualTo(300);
  }

  private void loadOften(LoadMode mode) {
    DatasetTable table =
        keyed(table(mode.word(), SEEN.fields().get(0), SEEN.fields().get(1)), "id");
    TableDataset dataset =
        with(dataset(mode.word(), mode, table), mode.word() + "_all", "FROM " + mode.word());
    for (long time = 0; time < 4; time++) {
      TableRows source = TableRows.of(dataset);
      for (int i = 0; i < 300; i++) {
        source.row(mode == LoadMode.APPEND ? time + " " + i : "id " + i, time);
      }
      load(source);
    }
  }

  @Test
  void neverSeeWhatIsStaged() {
    TableDataset dataset = events(LoadMode.REPLACE, SEEN);
    load(TableRows.of(dataset).row("a", 1L));
    try (var staged = warehouse.get().tables().stage(dataset, TableRows.of(dataset).row("b", 2L))) {
      assertThat(staged.summary().rowsRead()).isEqualTo(1);
      assertThat(rows("seen")).containsExactly(row(1L, "a", 1L));
      assertThat(warehouse.rows("SELECT name FROM (SHOW TABLES) WHERE name LIKE 'rows%'"))
          .isEmpty();
    }
  }
}
