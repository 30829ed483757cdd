package io.milepost.warehouse.contract;

import static io.milepost.warehouse.contract.SampleDatasets.BOOLEAN;
import static io.milepost.warehouse.contract.SampleDatasets.INTEGER;
import static io.milepost.warehouse.contract.SampleDatasets.TEXT;
import static io.milepost.warehouse.contract.SampleDatasets.events;
import static io.milepost.warehouse.contract.SampleDatasets.field;
import static io.milepost.warehouse.contract.SampleDatasets.keyed;
import static io.milepost.warehouse.contract.SampleDatasets.table;
import static io.milepost.warehouse.contract.SampleDatasets.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.model.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and views whose declaration changes. */
public abstract class TableChangeContract extends TableContract {
  private static final TableDataset DECLARED = events(LoadMode.APPEND, SEEN);

  protected TableChangeContract(Engine engine) {
    super(engine);
  }

  private static TableDataset seen(TableField... fields) {
    return events(LoadMode.APPEND, table("seen", fields));
  }

  private TableDataset evolved(TableDataset declared) {
    return warehouse.get().tables().evolved(declared);
  }

  @Test
  void addsColumnsThatADeclarationHasGained() {
    load(TableRows.of(DECLARED).row("a", 1L));
    TableDataset wider = seen(field("id", TEXT), field("n", INTEGER), field("ok", BOOLEAN));
    load(TableRows.of(wider).row("a", 1L, null).row("a", 1L, true));

    assertThat(rows("seen"))
        .containsExactlyInAnyOrder(row(1L, "a", 1L, null), row(2L, "a", 1L, true));
    assertThat(evolved(DECLARED)).isEqualTo(DECLARED);
    warehouse.get().undo(1);
    assertThat(rows("seen"))
        .containsExactlyInAnyOrder(row(2L, "a", 1L, null), row(2L, "a", 1L, true));
  }

  @Test
  void keepsColumnsThatADeclarationHasLost() {
    load(TableRows.of(DECLARED).row("a", 1L).row("b", null));
    load(TableRows.of(seen(field("id", TEXT))).row("a").row("b").row("c"));

    assertThat(rows("seen"))
        .containsExactlyInAnyOrder(
            row(1L, "a", 1L), row(1L, "b", null), row(2L, "a", null), row(2L, "c", null));
  }

  @Test
  void makesViewsInTheirOrderAndNotesVersions() {
    TableDataset one = with(DECLARED, "ids", "SELECT id FROM seen -- all of them");
    load(TableRows.of(with(one, "many", "SELECT count(*) AS n FROM ids;")).row("a", 1L));
    load(TableRows.of(with(one, "many", "SELECT count(*) AS n FROM ids;")).row("b", 1L));
    assertThat(warehouse.number("FROM many")).isEqualTo(2);
    load(TableRows.of(with(DECLARED, "ids", "SELECT id, n FROM seen")).row("c", 1L));

    assertThat(warehouse.rows("SELECT version, load_id FROM dataset_version ORDER BY version"))
        .containsExactly(row(1, 1L), row(2, 3L));
    assertThat(warehouse.rows("SELECT declaration FROM dataset_version WHERE version = 2").get(0))
        .asString()
        .contains("\"n\" BIGINT", "CREATE VIEW \"ids\" AS\nSELECT id, n FROM seen;");
    assertThat(rows("ids")).hasSize(3).contains(row("c", 1L));
    assertThatThrownBy(() -> rows("many")).hasMessageContaining("many");
  }

  @ParameterizedTest
  @EnumSource(LoadMode.class)
  void refusesAViewInThePlaceOfATable(LoadMode mode) {
    TableDataset before = events(mode, keyed(SEEN, "id"), table("other", field("id", TEXT)));
    load(TableRows.of(before).row("a", 1L).rowOf(1, "b"));
    TableDataset after = with(events(mode, keyed(SEEN, "id")), "other", "SELECT id FROM seen");

    assertThatThrownBy(() -> load(TableRows.of(after).row("c", 1L)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("has a table 'other' with rows; give the view another name");
    assertThat(rows("other")).containsExactly(row(1L, "b"));
  }

  @Test
  void makesATableInThePlaceOfAView() {
    load(TableRows.of(with(DECLARED, "other", "SELECT id FROM seen")).row("a", 1L));
    TableDataset after = events(LoadMode.APPEND, SEEN, table("other", field("id", TEXT)));
    load(TableRows.of(after).rowOf(1, "b"));

    assertThat(rows("other")).containsExactly(row(2L, "b"));
  }

  @Test
  void refusesAViewThatDoesNotCompile() {
    assertThatThrownBy(
            () -> load(TableRows.of(with(DECLARED, "bad", "SELECT colour FROM seen")).row("a", 1L)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("View 'bad' of dataset 'events' does not compile")
        .hasMessageContaining("colour");
    assertThatThrownBy(() -> rows("seen")).hasMessageContaining("seen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id FROM seen; DELETE FROM seen",
        "DROP TABLE load",
        "WITH gone AS (DELETE FROM seen RETURNING *) FROM gone",
        "SELECT geodesic(1, 2)",
        "EXPLAIN SELECT id FROM seen",
        "",
      })
  void refusesAViewThatIsNotOneQuery(String query) {
    load(TableRows.of(DECLARED).row("a", 1L));

    assertThatThrownBy(() -> load(TableRows.of(with(DECLARED, "bad", query)).row("b", 1L)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("View 'bad' of dataset 'events' does not compile")
        .hasMessageNotContaining("or EXPLAIN");
    assertThat(rows("seen")).hasSize(1);
  }

  @Test
  void leavesOutSemicolonsBeforeAComment() {
    String query = "SELECT id, ';' AS mark FROM seen; -- all; of them";
    load(TableRows.of(with(DECLARED, "ids", query)).row("a", 1L));

    assertThat(rows("ids")).containsExactly(row("a", ";"));
    assertThat(warehouse.rows("SELECT declaration FROM dataset_version").get(0))
        .asString()
        .contains("SELECT id, ';' AS mark FROM seen  -- all; of them");
  }
}
