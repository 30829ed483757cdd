package io.milepost.warehouse.contract;

import static io.milepost.warehouse.contract.SampleDatasets.BOOLEAN;
import static io.milepost.warehouse.contract.SampleDatasets.INTEGER;
import static io.milepost.warehouse.contract.SampleDatasets.REAL;
import static io.milepost.warehouse.contract.SampleDatasets.TEXT;
import static io.milepost.warehouse.contract.SampleDatasets.events;
import static io.milepost.warehouse.contract.SampleDatasets.field;
import static io.milepost.warehouse.contract.SampleDatasets.keyed;
import static io.milepost.warehouse.contract.SampleDatasets.table;
import static io.milepost.warehouse.contract.SampleDatasets.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.Drift;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.model.UsageException;
import io.milepost.model.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and views whose declaration or input changes. */
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
  void altersTypesWhenTheValuesAllowIt() {
    load(TableRows.of(DECLARED).row("12", 1L).row(null, null));
    load(TableRows.of(seen(field("id", INTEGER), field("n", REAL))).row(13L, 1.5));
    assertThat(rows("seen"))
        .containsExactlyInAnyOrder(row(1L, 12L, 1.0), row(1L, null, null), row(2L, 13L, 1.5));

    TableDataset whole = seen(field("id", TEXT), field("n", INTEGER));
    assertThatThrownBy(() -> load(TableRows.of(whole).row("a", 1L)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(
            "Column 'n' of table 'seen' is declared as BIGINT now, but holds '1.5'")
        .hasMessageContaining("milepost datasets rebuild events");
    assertThat(rows("seen")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, 12, INTEGER, true",
    "TEXT, -007, INTEGER, true",
    "TEXT, 12.0, INTEGER, true",
    "TEXT, 1.5, INTEGER, false",
    "TEXT, 1e3, INTEGER, false",
    "TEXT, 9223372036854775808, INTEGER, false",
    "TEXT, 1_000, INTEGER, false",
    "TEXT, 1.50, REAL, true",
    "TEXT, 1e3, REAL, true",
    "TEXT, 1e999, REAL, false",
    "TEXT, nan, REAL, false",
    "TEXT, 2026-01-01T00:00:00+02:00, TIMESTAMP, false",
    "TEXT, 2026-01-01, TIMESTAMP, false",
    "TEXT, 2026-01-01, DATE, false",
    "TEXT, true, BOOLEAN, false",
    "INTEGER, 9007199254740993, REAL, false",
    "INTEGER, 7, REAL, true",
    "INTEGER, 7, BOOLEAN, false",
    "INTEGER, 1, BOOLEAN, true",
    "INTEGER, 7, DATE, false",
    "REAL, 1.5, TIMESTAMP, false",
    "REAL, 1.5, INTEGER, false",
    "REAL, 1.5, TEXT, true",
  })
  void retypesValuesThatReadingAnewWouldGive(String from, String text, String to, boolean fits) {
    load(TableRows.of(seen(field("v", type(from)))).row(value(from, text)).row((Object) null));
    TableRows next = TableRows.of(seen(field("v", type(to)))).row((Object) null);

    if (fits) {
      load(next);
      assertThat(warehouse.number("SELECT count(v) FROM seen")).isEqualTo(1);
    } else {
      assertThatThrownBy(() -> load(next))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("but holds '" + text + "'")
          .hasMessageContaining("milepost datasets rebuild events");
    }
  }

  private static ValueType type(String word) {
    return switch (word) {
      case "INTEGER" -> INTEGER;
      case "REAL" -> REAL;
      case "BOOLEAN" -> BOOLEAN;
      case "DATE" -> SampleDatasets.DATE;
      case "TIMESTAMP" -> SampleDatasets.TIMESTAMP;
      default -> TEXT;
    };
  }

  private static Object value(String type, String text) {
    return switch (type) {
      case "INTEGER" -> Long.valueOf(text);
      case "REAL" -> Double.valueOf(text);
      default -> text;
    };
  }

  @Test
  void remembersWhatTheInputAdded() {
    TableField added = field("colour", TEXT);
    TableDataset followed =
        DECLARED.following(new Drift(List.of(new Drift.Change("seen", added)), List.of()));
    load(DECLARED, TableRows.of(followed).row("a", 1L, "red"), false);

    assertThat(evolved(DECLARED)).isEqualTo(followed);
    assertThat(rows("seen")).containsExactly(row(1L, "a", 1L, "red"));

    load(DECLARED, TableRows.of(evolved(DECLARED)).row("b", 2L, null), false);
    assertThat(evolved(DECLARED)).isEqualTo(followed);
    TableDataset named = seen(field("id", TEXT), field("n", INTEGER), field("colour", INTEGER));
    assertThat(evolved(named)).isEqualTo(named);
  }

  @Test
  void remembersWhatTheInputWidenedUntilTheDeclarationChanges() {
    TableDataset followed = seen(field("id", TEXT), field("n", REAL));
    load(TableRows.of(DECLARED).row("a", 1L));
    load(DECLARED, TableRows.of(followed).row("b", 2.5), false);

    assertThat(rows("seen")).containsExactly(row(1L, "a", 1.0), row(2L, "b", 2.5));
    assertThat(evolved(DECLARED)).isEqualTo(followed);
    TableDataset text = seen(field("id", TEXT), field("n", TEXT));
    assertThat(evolved(text)).isEqualTo(text);

    load(DECLARED, TableRows.of(text).row("c", "x"), false);
    assertThat(evolved(DECLARED)).isEqualTo(text);
    assertThat(rows("seen")).contains(row(2L, "b", "2.5"));
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

  @Test
  void viewsOfOthersFollowATypeThatChanged() {
    load(TableRows.of(DECLARED).row("1", 1L));
    TableDataset other =
        with(
            SampleDatasets.dataset("other", LoadMode.APPEND, table("x", field("id", TEXT))),
            "above",
            "SELECT id, n FROM seen");
    load(TableRows.of(other).row("a"));

    load(TableRows.of(seen(field("id", INTEGER), field("n", INTEGER))).row(2L, 2L));

    assertThat(rows("above")).containsExactly(row(1L, 1L), row(2L, 2L));
  }
}
