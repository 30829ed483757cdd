package io.milepost.warehouse.contract;

import static io.milepost.warehouse.contract.SampleDatasets.dataset;
import static io.milepost.warehouse.contract.SampleDatasets.events;
import static io.milepost.warehouse.contract.SampleDatasets.field;
import static io.milepost.warehouse.contract.SampleDatasets.keyed;
import static io.milepost.warehouse.contract.SampleDatasets.table;
import static io.milepost.warehouse.contract.SampleDatasets.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.LoadCounts;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.TableStore;
import io.milepost.warehouse.UndoneLoad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Datasets whose loads replace their tables. */
public abstract class TableReplaceContract extends TableContract {
  private static final TableDataset PLAIN =
      with(
          events(LoadMode.REPLACE, SEEN),
          "numbers",
          "SELECT load_id, sum(n) AS n FROM seen GROUP BY 1;");

  protected TableReplaceContract(Engine engine) {
    super(engine);
  }

  @Test
  void replacesAllRows() {
    load(TableRows.of(PLAIN).row("a", 1L).row("a", 1L));
    long second = load(TableRows.of(PLAIN).row("b", 2L).row("c", 3L));

    assertThat(warehouse.counts(second)).isEqualTo(new LoadCounts(2, 2, 0, 0, 200));
    assertThat(rows("seen")).containsExactly(row(2L, "b", 2L), row(2L, "c", 3L));
    assertThat(warehouse.rows("SELECT load_id, n::BIGINT FROM numbers"))
        .containsExactly(row(2L, 5L));
  }

  @Test
  void keepsTheLastRowOfAKey() {
    TableDataset dataset = events(LoadMode.REPLACE, keyed(SEEN, "id"));
    load(TableRows.of(dataset).row("a", 1L).row("a", 9L).row("a", 2L).row(null, 3L));

    assertThat(rows("seen")).containsExactlyInAnyOrder(row(1L, "a", 2L), row(1L, null, 3L));

    load(TableRows.of(dataset).row("a", 1L).row("b", 2L));
    assertThat(rows("seen")).containsExactly(row(2L, "a", 1L), row(2L, "b", 2L));
  }

  @Test
  void replacesSeveralTables() {
    TableDataset dataset =
        events(LoadMode.REPLACE, SEEN, table("other", field("id", SampleDatasets.REAL)));
    load(TableRows.of(dataset).row("a", 1L).rowOf(1, 0.5).rowOf(1, 0.5));
    load(TableRows.of(dataset).rowOf(1, 1.5));

    assertThat(rows("seen")).isEmpty();
    assertThat(rows("other")).containsExactly(row(2L, 1.5));

    assertThat(warehouse.get().undo(2)).isEqualTo(new UndoneLoad(2, 1, 0, 3));
    assertThat(rows("other")).containsExactly(row(1L, 0.5), row(1L, 0.5));
  }

  @ParameterizedTest
  @CsvSource({
    "APPEND, false, 1",
    "UPSERT, false, 2",
    "REPLACE, false, 2",
    "APPEND, true, 2",
    "UPSERT, true, 2",
    "REPLACE, true, 2"
  })
  void previewsWithoutATrace(LoadMode mode, boolean anew, long loaded) {
    TableDataset dataset = events(mode, keyed(SEEN, "id"));
    load(TableRows.of(dataset).row("a", 1L));
    TableRows source = TableRows.of(dataset).row("a", 2L).row("b", 2L).row("b", 2L).badLines(1);
    TableStore tables = warehouse.get().tables();

    try (StagedLoad staged =
        anew ? tables.stageAnew(dataset, source) : tables.stage(dataset, source)) {
      assertThat(staged.preview(false).counts())
          .isEqualTo(new LoadCounts(4, loaded, 3 - loaded, 1, 400));
    }

    assertThat(rows("seen")).containsExactly(row(1L, "a", 1L));
    assertThat(rows("load_table")).hasSize(1);
  }

  @Test
  void undoesTheLatestAndNoEarlierOne() {
    load(TableRows.of(PLAIN).row("a", 1L));
    load(TableRows.of(PLAIN).row("b", 2L));
    load(TableRows.of(PLAIN).row("c", 3L).row("d", 3L));

    assertThatThrownBy(() -> warehouse.get().undo(2))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("load 3 has replaced the rows of table 'seen'");
    assertThat(warehouse.get().undo(3)).isEqualTo(new UndoneLoad(3, 2, 0, 1));
    assertThat(rows("numbers")).hasSize(1);
    assertThat(rows("seen")).containsExactly(row(2L, "b", 2L));
    assertThatThrownBy(() -> warehouse.get().undo(2))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("of load 1, are no longer kept");
    load(TableRows.of(PLAIN).row("e", 5L));
    warehouse.get().undo(4);
    assertThat(rows("seen")).containsExactly(row(2L, "b", 2L));
  }

  @Test
  void undoOfTheFirstLeavesAnEmptyTable() {
    load(TableRows.of(PLAIN).row("a", 1L));

    assertThat(warehouse.get().undo(1)).isEqualTo(new UndoneLoad(1, 1, 0, 0));

    assertThat(rows("seen")).isEmpty();
    assertThat(rows("numbers")).isEmpty();
    load(TableRows.of(PLAIN).row("b", 2L));
    assertThat(rows("seen")).containsExactly(row(2L, "b", 2L));
    assertThat(warehouse.get().undo(2)).isEqualTo(new UndoneLoad(2, 1, 0, 0));
    assertThat(rows("seen")).isEmpty();
  }

  @Test
  void changesToAppendingAndBack() {
    TableDataset appending = events(LoadMode.APPEND, SEEN);
    load(TableRows.of(PLAIN).row("a", 1L));
    load(TableRows.of(appending).row("a", 1L).row("b", 2L));
    assertThat(rows("seen")).containsExactly(row(1L, "a", 1L), row(2L, "b", 2L));
    assertThatThrownBy(() -> warehouse.get().undo(1)).isInstanceOf(UsageException.class);

    load(TableRows.of(PLAIN).row("c", 3L));
    assertThat(rows("seen")).containsExactly(row(3L, "c", 3L));
    assertThatThrownBy(() -> warehouse.get().undo(2)).isInstanceOf(UsageException.class);

    warehouse.get().undo(3);
    assertThat(rows("seen")).containsExactly(row(1L, "a", 1L), row(2L, "b", 2L));
    warehouse.get().undo(2);
    assertThat(rows("seen")).containsExactly(row(1L, "a", 1L));
  }

  @Test
  void saysOfRowsOfSeveralLoadsWhatTheyAre() {
    TableDataset appending = events(LoadMode.APPEND, SEEN);
    load(TableRows.of(PLAIN).row("a", 1L));
    load(TableRows.of(appending).row("b", 2L));
    load(TableRows.of(PLAIN).row("c", 3L));
    load(TableRows.of(PLAIN).row("d", 4L));
    warehouse.get().undo(4);

    assertThatThrownBy(() -> warehouse.get().undo(3))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("of several loads, are no longer kept; load their files again");
    load(TableRows.of(appending).row("e", 5L));
    load(TableRows.of(PLAIN).row("f", 6L));
    warehouse.get().undo(6);
    assertThatThrownBy(() -> warehouse.get().undo(3))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("loads have added rows to table 'seen' since, which it replaced");
  }

  @Test
  void forgetsWhatWasSetAsideBefore() {
    TableDataset upserting = events(LoadMode.UPSERT, keyed(SEEN, "id"));
    load(TableRows.of(upserting).row("a", 1L));
    load(TableRows.of(upserting).row("a", 2L));
    load(TableRows.of(PLAIN).row("a", 3L));
    load(TableRows.of(upserting).row("b", 4L));

    assertThatThrownBy(() -> warehouse.get().undo(2))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("load 3 has replaced the rows of table 'seen' since");
    warehouse.get().undo(4);
    assertThat(rows("seen")).containsExactly(row(3L, "a", 3L));
  }

  @Test
  void keepsWhatWasSetAsideWhenATableMadeAnewIsTakenBack() {
    TableDataset upserting = events(LoadMode.UPSERT, keyed(SEEN, "id"));
    load(TableRows.of(upserting).row("a", 1L));
    load(TableRows.of(upserting).row("a", 2L));
    TableRows source = TableRows.of(upserting).row("a", 3L);
    try (StagedLoad staged = warehouse.get().tables().stageAnew(upserting, source)) {
      staged.commit(warehouse.get().ledger().begin("events", source.name(), null), false);
    }
    warehouse.get().undo(3);
    load(TableRows.of(upserting).row("b", 4L));

    warehouse.get().undo(2);
    assertThat(rows("seen")).containsExactlyInAnyOrder(row(1L, "a", 1L), row(4L, "b", 4L));
  }

  @Test
  void survivesReopening() {
    load(TableRows.of(PLAIN).row("a", 1L));
    load(TableRows.of(PLAIN).row("b", 2L));
    warehouse.reopen();

    assertThat(rows("seen")).containsExactly(row(2L, "b", 2L));
    warehouse.get().undo(2);
    assertThat(rows("numbers")).hasSize(1);
  }

  @Test
  void refusesNamesOfOthers() {
    load(TableRows.of(PLAIN).row("a", 1L));

    for (TableDataset wrong :
        java.util.List.of(
            events(LoadMode.REPLACE, table("trip", SEEN.fields().get(0))),
            with(events(LoadMode.REPLACE, SEEN), "trips", "SELECT 1"),
            dataset("others", LoadMode.APPEND, SEEN),
            dataset("others", LoadMode.APPEND, table("numbers", SEEN.fields().get(0))))) {
      assertThatThrownBy(() -> load(TableRows.of(wrong)))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("rename it");
    }
    assertThat(rows("seen")).containsExactly(row(1L, "a", 1L));
  }
}
