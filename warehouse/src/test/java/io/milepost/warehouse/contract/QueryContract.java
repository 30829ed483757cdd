package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.UsageException;
import io.milepost.warehouse.RowSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Free SQL: it reads, and does nothing else. */
public abstract class QueryContract extends WarehouseContract {
  private final List<String> columns = new ArrayList<>();

  protected QueryContract(Engine engine) {
    super(engine);
  }

  @BeforeEach
  void loadTrips() {
    warehouse.load(TripRow.numbered(1), TripRow.numbered(2).in("Turin"));
  }

  @Test
  void readsTheView() {
    assertThat(warehouse.rows("SELECT region, count(*) FROM trips GROUP BY region ORDER BY region"))
        .containsExactly(List.of("Prague", 1L), List.of("Turin", 1L));
  }

  @Test
  void stopsWhatTakesTooLong() {
    String endless = "SELECT count(*) FROM range(1000000000000) a, range(1000000000000) b";

    assertThatThrownBy(() -> ask(endless, Duration.ofMillis(300)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("took longer than 0.3 s");
    assertThat(warehouse.number("SELECT 1")).isEqualTo(1);
  }

  private void ask(String sql, Duration most) {
    warehouse
        .get()
        .query(
            sql,
            most,
            new RowSink() {
              @Override
              public void columns(List<String> names) {
                columns.addAll(names);
              }

              @Override
              public boolean row(List<@Nullable Object> values) {
                return true;
              }
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1;",
        "-- a comment\nSELECT 1",
        "WITH t AS (SELECT 1) SELECT * FROM t",
        "VALUES (1)",
        "(SELECT 1) UNION ALL SELECT 2 ORDER BY 1",
      })
  void takesEveryKindOfReading(String sql) {
    assertThat(warehouse.number(sql)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM trip",
        "INSERT INTO area SELECT 'a', 'b', 'c', now()",
        "UPDATE load SET rows_loaded = 7",
        "DROP TABLE trip",
        "CREATE TABLE mine (a INTEGER)",
        "CREATE VIEW mine AS SELECT 1",
        "TRUNCATE trip",
        "ALTER TABLE trip ADD COLUMN a INTEGER",
        "BEGIN TRANSACTION",
        "COMMIT",
        "CHECKPOINT",
        "VACUUM",
        "WITH gone AS (DELETE FROM trip RETURNING *) SELECT * FROM gone",
        "EXPLAIN ANALYZE DELETE FROM trip",
        "SELECT 1; DELETE FROM trip",
        "DELETE FROM trip; SELECT 1",
        "SELECT 1; SELECT 2",
        "",
        "  ;  ",
        "-- nothing",
        "no SQL at all",
        "SELECT * FROM no_such_table",
        "SELECT 'text' + 1 FROM trips",
        "SELECT ?",
      })
  void refusesTheRest(String sql) {
    assertThatThrownBy(() -> warehouse.rows(sql)).isInstanceOf(UsageException.class);

    assertThat(warehouse.number("SELECT count(*) FROM trips")).isEqualTo(2);
    warehouse.assertTruths();
  }

  @Test
  void saysWhereAQueryIsWrong() {
    assertThatThrownBy(() -> warehouse.rows("SELECT region\nFROM trips\nWHER region = 'Prague'"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("line 3");
  }

  @Test
  void handsOutRowsUntilTheSinkHasEnough() {
    List<Object> first = new ArrayList<>();
    warehouse
        .get()
        .query(
            "SELECT count(*) OVER () AS all_trips, region AS \"the region\" FROM trips",
            new RowSink() {
              @Override
              public void columns(List<String> names) {
                columns.addAll(names);
              }

              @Override
              public boolean row(List<@Nullable Object> values) {
                first.add(values.get(0));
                return false;
              }
            });

    assertThat(columns).containsExactly("all_trips", "the region");
    assertThat(first).containsExactly(2L);
  }

  @Test
  void namesColumnsOfAnEmptyAnswer() {
    warehouse
        .get()
        .query(
            "SELECT region FROM trips WHERE region = 'x'",
            new RowSink() {
              @Override
              public void columns(List<String> names) {
                columns.addAll(names);
              }

              @Override
              public boolean row(List<@Nullable Object> values) {
                throw new AssertionError("There is no such row");
              }
            });

    assertThat(columns).containsExactly("region");
  }
}
