package io.milepost.warehouse.contract;

import static io.milepost.warehouse.contract.SampleDatasets.events;
import static io.milepost.warehouse.contract.SampleDatasets.field;
import static io.milepost.warehouse.contract.SampleDatasets.keyed;
import static io.milepost.warehouse.contract.SampleDatasets.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.LoadCounts;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.warehouse.UndoneLoad;
import org.junit.jupiter.api.Test;

/** Datasets whose rows take the place of those with their key. */
public abstract class TableUpsertContract extends TableContract {
  private static final TableDataset KEYED = events(LoadMode.UPSERT, keyed(SEEN, "id"));

  protected TableUpsertContract(Engine engine) {
    super(engine);
  }

  @Test
  void replacesRowsOfTheSameKey() {
    load(TableRows.of(KEYED).row("a", 1L).row("b", 1L).row(null, 1L));
    long second = load(TableRows.of(KEYED).row("b", 2L).row(null, 2L).row("c", 2L));

    assertThat(warehouse.counts(second)).isEqualTo(new LoadCounts(3, 3, 0, 0, 300));
    assertThat(rows("seen"))
        .containsExactlyInAnyOrder(
            row(1L, "a", 1L), row(2L, "b", 2L), row(2L, null, 2L), row(2L, "c", 2L));
  }

  @Test
  void takesTheLastRowOfTheSource() {
    TableRows source = TableRows.of(KEYED);
    for (long i = 0; i < 50; i++) {
      source.row("a", 50 - i).row(null, i);
    }
    long loadId = load(source);

    assertThat(rows("seen")).containsExactlyInAnyOrder(row(1L, "a", 1L), row(1L, null, 49L));
    assertThat(warehouse.counts(loadId)).isEqualTo(new LoadCounts(100, 2, 98, 0, 10_000));
  }

  @Test
  void takesTheGreatestOfRowsInNoOrder() {
    load(TableRows.unordered(KEYED).row("a", 2L).row("a", 3L).row("a", null).row("a", 1L));

    assertThat(rows("seen")).containsExactly(row(1L, "a", 3L));
  }

  @Test
  void tellsRowsApartByAKeyOfSeveralColumns() {
    TableDataset dataset =
        events(
            LoadMode.UPSERT,
            keyed(
                table(
                    "seen",
                    field("id", SampleDatasets.TEXT),
                    field("day", SampleDatasets.DATE),
                    field("n", SampleDatasets.INTEGER)),
                "id",
                "day"));
    load(TableRows.of(dataset).row("a", null, 1L).row(null, null, 1L));
    load(TableRows.of(dataset).row("a", null, 2L).row("b", null, 2L));

    assertThat(warehouse.rows("SELECT id, n FROM seen"))
        .containsExactlyInAnyOrder(row("a", 2L), row(null, 1L), row("b", 2L));
  }

  @Test
  void restoresWhatAnyLoadOfAChainReplaced() {
    load(TableRows.of(KEYED).row("a", 1L).row("b", 1L));
    load(TableRows.of(KEYED).row("a", 2L));
    load(TableRows.of(KEYED).row("a", 3L).row("c", 3L));

    assertThat(warehouse.get().undo(2)).isEqualTo(new UndoneLoad(2, 0, 0, 0));
    assertThat(rows("seen"))
        .containsExactlyInAnyOrder(row(3L, "a", 3L), row(1L, "b", 1L), row(3L, "c", 3L));

    assertThat(warehouse.get().undo(3)).isEqualTo(new UndoneLoad(3, 2, 0, 1));
    assertThat(rows("seen")).containsExactlyInAnyOrder(row(1L, "a", 1L), row(1L, "b", 1L));

    assertThat(warehouse.get().undo(1)).isEqualTo(new UndoneLoad(1, 2, 0, 0));
    assertThat(rows("seen")).isEmpty();
  }
}
