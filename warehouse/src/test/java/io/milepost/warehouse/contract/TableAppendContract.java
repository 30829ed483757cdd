package io.milepost.warehouse.contract;

import static io.milepost.warehouse.contract.SampleDatasets.events;
import static io.milepost.warehouse.contract.SampleDatasets.field;
import static io.milepost.warehouse.contract.SampleDatasets.keyed;
import static io.milepost.warehouse.contract.SampleDatasets.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.DataException;
import io.milepost.model.LoadCounts;
import io.milepost.model.LoadMode;
import io.milepost.model.LoadStep;
import io.milepost.model.TableDataset;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.UndoneLoad;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Datasets that are appended to. */
public abstract class TableAppendContract extends TableContract {
  private static final TableDataset KEYED = events(LoadMode.APPEND, keyed(SEEN, "id"));
  private static final TableDataset PLAIN = events(LoadMode.APPEND, SEEN);

  protected TableAppendContract(Engine engine) {
    super(engine);
  }

  @Test
  void keepsValuesOfEveryType() {
    TableDataset dataset =
        events(
            LoadMode.APPEND,
            table(
                "kinds",
                field("text", SampleDatasets.TEXT),
                field("number", SampleDatasets.INTEGER),
                field("real", SampleDatasets.REAL),
                field("truth", SampleDatasets.BOOLEAN),
                field("day", SampleDatasets.DATE),
                field("at", SampleDatasets.TIMESTAMP)));
    LocalDateTime at = LocalDateTime.parse("1969-12-31T23:59:59.123456");
    TableRows source = TableRows.of(dataset);
    List<List<@Nullable Object>> expected = new ArrayList<>();
    for (long i = 0; i < 5_000; i++) {
      String text = i % 3 == 0 ? "" : "š".repeat((int) (i % 40));
      Object[] values = {text, i - 100, i / 7.0, i % 2 == 0, LocalDate.ofEpochDay(i - 9), at};
      values[(int) (i % 6)] = i % 5 == 0 ? null : values[(int) (i % 6)];
      source.row(values);
      List<@Nullable Object> row = row(values);
      row.add(0, 1L);
      expected.add(row);
    }

    load(source);

    assertThat(warehouse.rows("FROM kinds")).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void takesRowsOfSeveralTables() {
    TableDataset dataset =
        events(
            LoadMode.APPEND,
            SEEN,
            table("other", field("id", SampleDatasets.REAL)),
            table("never", field("id", SampleDatasets.REAL)));
    TableRows source = TableRows.of(dataset);
    for (int i = 0; i < 23; i++) {
      source.row("a" + i, (long) i).rowOf(1, i + 0.5);
    }

    long loadId = load(source.badLines(2));

    assertThat(warehouse.counts(loadId)).isEqualTo(new LoadCounts(48, 46, 0, 2, 4_800));
    assertThat(warehouse.number("SELECT sum(n) FROM seen")).isEqualTo(253);
    assertThat(warehouse.number("SELECT count(*) FROM other WHERE id < 10")).isEqualTo(10);
    assertThat(rows("never")).isEmpty();
    assertThat(warehouse.number("SELECT count(*) FROM reject")).isEqualTo(2);
    assertThat(warehouse.get().ledger().steps(loadId))
        .extracting(LoadStep::step)
        .containsExactly("store", "check", "commit");
  }

  @Test
  void leavesOutWhatTheTableHas() {
    load(TableRows.of(KEYED).row("a", 1L).row("a", 2L).row(null, 3L).row(null, 4L));
    long second = load(TableRows.of(KEYED).row("a", 5L).row("b", 6L).row(null, 7L));

    assertThat(warehouse.counts(second)).isEqualTo(new LoadCounts(3, 1, 2, 0, 300));
    assertThat(rows("seen"))
        .containsExactlyInAnyOrder(row(1L, "a", 1L), row(1L, null, 3L), row(2L, "b", 6L));
  }

  @Test
  void tellsRowsApartByAllColumnsWithoutAKey() {
    load(TableRows.of(PLAIN).row("a", null).row("a", null).row("a", 1L).row(null, null));
    load(TableRows.of(PLAIN).row("a", null).row("a", 2L).row(null, null).row(null, 1L));

    assertThat(rows("seen"))
        .containsExactlyInAnyOrder(
            row(1L, "a", null),
            row(1L, "a", 1L),
            row(1L, null, null),
            row(2L, "a", 2L),
            row(2L, null, 1L));
  }

  @Test
  void takesTheSmallestOfRowsInNoOrder() {
    load(TableRows.unordered(KEYED).row("a", 3L).row("a", 2L).row("b", null).row("b", 1L));

    assertThat(rows("seen")).containsExactlyInAnyOrder(row(1L, "a", 2L), row(1L, "b", null));
  }

  @Test
  void storesRepeatsWhenTold() {
    load(TableRows.of(KEYED).row("a", 1L));
    long second = load(KEYED, TableRows.of(KEYED).row("a", 1L).row("a", 1L), true);

    assertThat(warehouse.counts(second)).isEqualTo(new LoadCounts(2, 2, 0, 0, 200));
    assertThat(rows("seen")).hasSize(3);
  }

  @Test
  void handsRowsDownAChainOfUndos() {
    long first = load(TableRows.of(KEYED).row("a", 1L).row("b", 1L).row(null, 1L));
    long second = load(TableRows.of(KEYED).row("a", 2L).row(null, 2L));
    long third = load(TableRows.of(KEYED).row("a", 3L).row("c", 3L));

    assertThat(warehouse.get().undo(first)).isEqualTo(new UndoneLoad(first, 1, 2, 0));
    assertThat(rows("seen"))
        .containsExactlyInAnyOrder(row(2L, "a", 2L), row(2L, null, 2L), row(3L, "c", 3L));
    assertThat(warehouse.counts(second)).isEqualTo(new LoadCounts(2, 2, 0, 0, 200));

    assertThat(warehouse.get().undo(second)).isEqualTo(new UndoneLoad(second, 1, 1, 0));
    assertThat(warehouse.get().undo(third)).isEqualTo(new UndoneLoad(third, 2, 0, 0));
    assertThat(rows("seen")).isEmpty();
  }

  @Test
  void previewsWithoutATrace() {
    load(TableRows.of(KEYED).row("a", 1L));
    TableDataset more =
        events(LoadMode.APPEND, keyed(SEEN, "id"), table("x", SEEN.fields().get(0)));
    TableRows source = TableRows.of(more).row("a", 2L).row("b", 2L).rowOf(1, "c").badLines(1);

    try (StagedLoad staged = warehouse.get().tables().stage(more, source)) {
      assertThat(staged.preview(false).counts()).isEqualTo(new LoadCounts(4, 2, 1, 1, 400));
    }

    assertThat(rows("seen")).containsExactly(row(1L, "a", 1L));
    assertThatThrownBy(() -> rows("x")).hasMessageContaining("x");
  }

  @Test
  void failsAsTheReaderFails() {
    TableRows source = TableRows.of(KEYED).row("a", 1L).failing(new DataException("Bad file."));

    assertThatThrownBy(() -> load(source))
        .isInstanceOf(DataException.class)
        .hasMessage("Bad file.");

    assertThatThrownBy(() -> rows("seen")).hasMessageContaining("seen");
    load(TableRows.of(KEYED).row("a", 1L));
    assertThat(rows("seen")).hasSize(1);
  }
}
