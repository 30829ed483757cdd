package io.milepost.warehouse.contract;

import static io.milepost.warehouse.contract.SampleDatasets.events;
import static io.milepost.warehouse.contract.SampleDatasets.field;
import static io.milepost.warehouse.contract.SampleDatasets.keyed;
import static io.milepost.warehouse.contract.SampleDatasets.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.DatasetTable;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and columns of datasets may be called what an engine calls something on its way. */
public abstract class TableNamesContract extends TableContract {
  private static final TableField ID = SEEN.fields().get(0);
  private static final TableField N = SEEN.fields().get(1);

  protected TableNamesContract(Engine engine) {
    super(engine);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"left_out", "replaced_rows", "skipped", "undone_keys", "handed_over", "s", "t"})
  void takesAnyNameOfATable(String name) {
    upsertAndUndo(events(LoadMode.UPSERT, keyed(table(name, ID, N), "id")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "left_out",
        "replaced_by",
        "staged_row",
        "staged_position",
        "stored_row",
        "known",
        "hash",
        "place",
        "before",
        "after",
        "s",
        "t",
        "o",
        "rows",
        "current",
        "anew"
      })
  void takesAnyNameOfAColumn(String name) {
    DatasetTable table = keyed(table("seen", ID, field(name, SampleDatasets.INTEGER)), "id");
    upsertAndUndo(events(LoadMode.UPSERT, table));
    appendAndUndo(SampleDatasets.dataset("more", LoadMode.APPEND, renamed(table)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"left_out", "replaced_by", "staged_row", "staged_position", "hash"})
  void takesAnyNameOfAKey(String name) {
    upsertAndUndo(events(LoadMode.UPSERT, keyed(table("seen", field(name, ID.type()), N), name)));
  }

  private static DatasetTable renamed(DatasetTable table) {
    return new DatasetTable("more", table.where(), table.fields(), table.key());
  }

  /** Three loads of one key, of which the second and the third are taken back. */
  private void upsertAndUndo(TableDataset dataset) {
    String name = dataset.tables().get(0).name();
    load(TableRows.of(dataset).row("a", 1L).row("a", 2L).row("b", 2L));
    load(TableRows.of(dataset).row("a", 3L));
    load(TableRows.of(dataset).row("a", 4L));
    assertThat(rows(name)).containsExactlyInAnyOrder(row(3L, "a", 4L), row(1L, "b", 2L));

    warehouse.get().undo(2);
    warehouse.get().undo(3);

    assertThat(rows(name)).containsExactlyInAnyOrder(row(1L, "a", 2L), row(1L, "b", 2L));
  }

  private void appendAndUndo(TableDataset dataset) {
    String name = dataset.tables().get(0).name();
    long first = load(TableRows.of(dataset).row("a", 1L).row("a", 2L));
    long second = load(TableRows.of(dataset).row("a", 3L));
    assertThat(rows(name)).containsExactly(row(first, "a", 1L));

    warehouse.get().undo(first);

    assertThat(rows(name)).containsExactly(row(second, "a", 3L));
  }
}
