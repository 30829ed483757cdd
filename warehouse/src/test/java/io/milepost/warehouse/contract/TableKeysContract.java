package io.milepost.warehouse.contract;

import static io.milepost.warehouse.contract.SampleDatasets.events;
import static io.milepost.warehouse.contract.SampleDatasets.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.warehouse.UndoneLoad;
import org.junit.jupiter.api.Test;

/** Tables whose key is declared anew: what a load did is taken back by the key that it had. */
public abstract class TableKeysContract extends TableContract {

  protected TableKeysContract(Engine engine) {
    super(engine);
  }

  private static TableDataset by(LoadMode mode, String... key) {
    return events(mode, key.length == 0 ? SEEN : keyed(SEEN, key));
  }

  @Test
  void handsOverARowThatWasADuplicateByTheKeyBefore() {
    load(TableRows.of(by(LoadMode.APPEND, "id")).row("a", 1L).row("b", 1L));
    long second = load(TableRows.of(by(LoadMode.APPEND, "id")).row("a", 2L));
    load(TableRows.of(by(LoadMode.APPEND, "id", "n")).row("c", 3L));

    assertThat(warehouse.get().undo(1)).isEqualTo(new UndoneLoad(1, 1, 1, 0));

    assertThat(rows("seen")).containsExactly(row(2L, "a", 2L), row(3L, "c", 3L));
    assertThat(warehouse.counts(second).rowsLoaded()).isEqualTo(1);
  }

  @Test
  void handsRowsOverByOneKeyAfterTheOther() {
    load(TableRows.of(by(LoadMode.APPEND)).row("a", 1L).row("a", 2L));
    load(TableRows.of(by(LoadMode.APPEND)).row("a", 2L));
    load(TableRows.of(by(LoadMode.APPEND, "id")).row("a", 3L).row("c", 3L));

    assertThat(warehouse.get().undo(1)).isEqualTo(new UndoneLoad(1, 1, 1, 0));

    assertThat(rows("seen")).containsExactly(row(2L, "a", 2L), row(3L, "c", 3L));
    assertThat(warehouse.get().undo(2)).isEqualTo(new UndoneLoad(2, 0, 1, 0));
    assertThat(rows("seen")).containsExactly(row(3L, "a", 3L), row(3L, "c", 3L));
  }

  @Test
  void restoresRowsDownAChainOfKeys() {
    load(TableRows.of(by(LoadMode.UPSERT, "id")).row("a", 1L));
    load(TableRows.of(by(LoadMode.UPSERT, "id")).row("a", 2L));
    load(TableRows.of(by(LoadMode.UPSERT, "id", "n")).row("a", 2L));

    warehouse.get().undo(2);
    assertThat(rows("seen")).containsExactly(row(3L, "a", 2L));
    warehouse.get().undo(3);
    assertThat(rows("seen")).containsExactly(row(1L, "a", 1L));
  }
}
