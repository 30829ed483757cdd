package io.milepost.warehouse.contract;

import static io.milepost.warehouse.contract.SampleDatasets.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.DatasetTable;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.TableStore;
import io.milepost.warehouse.UndoneLoad;
import io.milepost.warehouse.contract.ReferenceTable.Pair;
import io.milepost.warehouse.contract.ReferenceTable.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Any loads and undos, in any order, leave what {@link ReferenceTable} holds. */
public abstract class TableHistoryContract {
  private final Engine engine;

  protected TableHistoryContract(Engine engine) {
    this.engine = engine;
  }

  /**
   * A load, or an undo.
   *
   * @param anew whether the load makes the table anew
   * @param undo which of the loads that are there to undo, or -1 to load {@code rows}
   */
  record Step(List<Pair> rows, boolean allowDuplicates, boolean anew, int undo) {}

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Pair> pairs =
        Combinators.combine(
                Arbitraries.of("a", "b", "c").injectNull(0.2),
                Arbitraries.longs().between(0, 2).injectNull(0.2))
            .as(Pair::new);
    Arbitrary<Step> load =
        Combinators.combine(
                pairs.list().ofMaxSize(7),
                Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)))
            .as((rows, allow) -> new Step(rows, allow, false, -1));
    Arbitrary<Step> anew = pairs.list().ofMaxSize(7).map(rows -> new Step(rows, false, true, -1));
    Arbitrary<Step> undo =
        Arbitraries.integers()
            .between(0, 20)
            .map(which -> new Step(List.of(), false, false, which));
    return Arbitraries.frequencyOf(Tuple.of(6, load), Tuple.of(1, anew), Tuple.of(5, undo))
        .list()
        .ofSize(9);
  }

  @Property(tries = 12)
  void appending(@ForAll("histories") List<Step> history, @ForAll boolean keyed)
      throws IOException {
    check(LoadMode.APPEND, keyed, history);
  }

  @Property(tries = 12)
  void upserting(@ForAll("histories") List<Step> history) throws IOException {
    check(LoadMode.UPSERT, true, history);
  }

  @Property(tries = 8)
  void replacing(@ForAll("histories") List<Step> history, @ForAll boolean keyed)
      throws IOException {
    check(LoadMode.REPLACE, keyed, history);
  }

  private void check(LoadMode mode, boolean keyed, List<Step> history) throws IOException {
    Path directory = Files.createTempDirectory("milepost-tables");
    try (OpenWarehouse warehouse = new OpenWarehouse(engine, directory)) {
      DatasetTable table = keyed ? keyed(TableContract.SEEN, "id") : TableContract.SEEN;
      TableDataset dataset = SampleDatasets.events(mode, table);
      load(dataset, new Step(List.of(), false, false, -1), warehouse);
      ReferenceTable reference = new ReferenceTable(mode, keyed);
      boolean undone = false;
      for (Step step : history) {
        if (step.undo < 0) {
          long loadId = load(dataset, step, warehouse);
          if (step.anew && mode != LoadMode.REPLACE) {
            reference.makeAnew(loadId, step.rows);
          } else {
            reference.load(loadId, step.rows, step.allowDuplicates);
          }
          undone = false;
        } else if (!reference.loads().isEmpty() && (mode != LoadMode.REPLACE || !undone)) {
          undo(step.undo, mode, warehouse, reference);
          undone = true;
        }
        assertSame(warehouse, reference);
      }
    } finally {
      delete(directory);
    }
  }

  private static long load(TableDataset dataset, Step step, OpenWarehouse warehouse) {
    TableRows source = TableRows.of(dataset);
    step.rows.forEach(pair -> source.row(pair.id(), pair.n()));
    long loadId = warehouse.get().ledger().begin(dataset.name(), source.name(), null);
    TableStore tables = warehouse.get().tables();
    try (StagedLoad staged =
        step.anew ? tables.stageAnew(dataset, source) : tables.stage(dataset, source)) {
      staged.commit(loadId, step.allowDuplicates);
    }
    return loadId;
  }

  /** Only the last of loads that replace can be taken back, and then none before another load. */
  private static void undo(
      int which, LoadMode mode, OpenWarehouse warehouse, ReferenceTable reference) {
    List<Long> loads = reference.loads();
    int number = mode == LoadMode.REPLACE ? loads.size() - 1 : which % loads.size();
    long loadId = loads.get(number);
    if (!reference.canUndo(loadId)) {
      assertThatThrownBy(() -> warehouse.get().undo(loadId)).isInstanceOf(UsageException.class);
      return;
    }
    long before = reference.rows().size();
    reference.undo(loadId);
    UndoneLoad undone = warehouse.get().undo(loadId);
    assertThat(before - undone.rowsRemoved() + undone.rowsRestored())
        .isEqualTo(reference.rows().size());
    assertThat(undone.rowsHandedOver()).isBetween(0L, (long) reference.rows().size());
  }

  private static void assertSame(OpenWarehouse warehouse, ReferenceTable reference) {
    assertThat(warehouse.rows("SELECT load_id, id, n FROM seen"))
        .extracting(
            row -> new Stored((long) row.get(0), new Pair((String) row.get(1), (Long) row.get(2))))
        .containsExactlyInAnyOrderElementsOf(reference.rows());
    warehouse.assertNone(
        "counts differ from rows",
        """
        SELECT l.load_id FROM load l JOIN dataset_relation ON true
        WHERE l.state = 'committed' AND l.rows_read <> l.rows_loaded + l.rows_duplicate
        """);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
