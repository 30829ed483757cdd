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

import io.milepost.model.DatasetTable;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.model.UsageException;
import io.milepost.model.ValueType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stored columns whose declared type changes. */
public abstract class TableTypesContract extends TableContract {
  private static final TableDataset DECLARED = events(LoadMode.APPEND, SEEN);

  protected TableTypesContract(Engine engine) {
    super(engine);
  }

  private static TableDataset seen(TableField... fields) {
    return events(LoadMode.APPEND, table("seen", fields));
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
    "REAL, 1.5, TEXT, false",
    "INTEGER, 7, TEXT, true",
    "BOOLEAN, true, TEXT, false",
    "DATE, 2026-01-01, TEXT, false",
    "TIMESTAMP, 2026-01-01 00:00:00, TEXT, false",
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
      case "BOOLEAN" -> Boolean.valueOf(text);
      case "DATE" -> LocalDate.parse(text);
      case "TIMESTAMP" -> LocalDateTime.parse(text.replace(' ', 'T'));
      default -> text;
    };
  }

  /** Sent again, a row would be another one: its source writes 1.50 for what is kept as 1.5. */
  @ParameterizedTest
  @CsvSource({"APPEND, ''", "APPEND, v", "UPSERT, v"})
  void refusesTextsThatRowsWouldNotBeKnownBy(LoadMode mode, String key) {
    load(TableRows.of(valued(mode, REAL, key)).row("a", 1.5));
    TableRows next = TableRows.of(valued(mode, TEXT, key)).row("a", "1.50");

    assertThatThrownBy(() -> load(next))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Column 'v' of table 'seen' is declared as VARCHAR now, but holds '1.5', which is"
                + " DOUBLE: rows are told apart by it, and only their source knows how it is"
                + " written there; run `milepost datasets rebuild events` to read everything anew,"
                + " or declare it as before.");
    assertThat(rows("seen")).containsExactly(row(1L, "a", 1.5));
  }

  private static TableDataset valued(LoadMode mode, ValueType type, String key) {
    DatasetTable table = table("seen", field("id", TEXT), field("v", type));
    return events(mode, key.isEmpty() ? table : keyed(table, key));
  }

  @ParameterizedTest
  @CsvSource({
    "REAL, 1.5, 1.5",
    "BOOLEAN, true, true",
    "DATE, 2026-01-01, 2026-01-01",
    "TIMESTAMP, 2026-01-01 10:00:00, 2026-01-01 10:00:00"
  })
  void makesTextsOfValuesThatTellNoRowsApart(String from, String text, String stored) {
    load(TableRows.of(valued(LoadMode.UPSERT, type(from), "id")).row("a", value(from, text)));
    load(TableRows.of(valued(LoadMode.UPSERT, TEXT, "id")).row("b", "x"));

    assertThat(rows("seen")).containsExactly(row(1L, "a", stored), row(2L, "b", "x"));
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
