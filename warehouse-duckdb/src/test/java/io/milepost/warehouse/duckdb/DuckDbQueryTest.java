package io.milepost.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.UsageException;
import io.milepost.warehouse.RowSink;
import io.milepost.warehouse.StarSchema;
import io.milepost.warehouse.Warehouse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What DuckDB in particular could do beyond reading, and its many types. */
class DuckDbQueryTest {
  @TempDir Path directory;
  private Warehouse warehouse;

  @BeforeEach
  void open() throws IOException {
    warehouse = DuckDbWarehouseTest.open(directory.resolve("home"), Clock.systemUTC());
    Files.writeString(directory.resolve("secret.csv"), "a,b\n1,2\n");
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_csv('DIR/secret.csv')",
        "SELECT * FROM 'DIR/secret.csv'",
        "SELECT * FROM read_text('DIR/secret.csv')",
        "SELECT * FROM read_blob('DIR/secret.csv')",
        "SELECT * FROM glob('DIR/*')",
        "SELECT * FROM read_parquet('https://example.org/a.parquet')",
        "SELECT * FROM duckdb_secrets()",
        "SELECT * FROM query('SELECT * FROM read_csv(''DIR/secret.csv'')')",
        "COPY trip TO 'DIR/out.csv'",
        "COPY (SELECT 1) TO 'DIR/home/tmp/out.csv'",
        "COPY trip FROM 'DIR/secret.csv'",
        "WITH c AS (COPY trip TO 'DIR/out.csv') SELECT 1",
        "EXPORT DATABASE 'DIR/out'",
        "IMPORT DATABASE 'DIR/out'",
        "ATTACH 'DIR/out.duckdb' AS other",
        "ATTACH ':memory:' AS other",
        "DETACH warehouse",
        "USE memory",
        "INSTALL httpfs",
        "LOAD json",
        "LOAD 'DIR/out'",
        "SET threads = 1",
        "SET VARIABLE a = 1",
        "RESET memory_limit",
        "PRAGMA threads = 1",
        "PRAGMA database_list",
        "PRAGMA enable_profiling",
        "CALL enable_profiling()",
        "SELECT * FROM enable_profiling()",
        "CREATE TEMP TABLE mine (a INTEGER)",
        "CREATE MACRO mine(a) AS a",
        "CREATE SEQUENCE mine",
        "CREATE SECRET mine (TYPE s3)",
        "PREPARE mine AS SELECT 1",
        "EXECUTE mine",
        "MERGE INTO area USING area b ON FALSE WHEN NOT MATCHED THEN INSERT",
        "COMMENT ON TABLE trip IS 'mine'",
        "EXPLAIN COPY trip TO 'DIR/out.csv'",
        "EXPLAIN ANALYZE COPY trip TO 'DIR/home/tmp/out.csv'",
        "EXPLAIN SELECT 1; DELETE FROM trip",
        "SELECT * FROM milepost_rows(1)",
      })
  void refusesWhateverDoesMoreThanRead(String sql) throws IOException {
    String query = sql.replace("DIR", directory.toString());

    assertThatThrownBy(() -> QueryRows.of(warehouse, query)).isInstanceOf(UsageException.class);

    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("home", "secret.csv");
    }
    assertThat(directory.resolve("home/tmp/out.csv")).doesNotExist();
    assertThat(QueryRows.of(warehouse, "SELECT count(*) AS c FROM duckdb_tables()"))
        .containsExactly(Map.of("c", (long) StarSchema.TABLES.size()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM load",
        "TABLE load",
        "DESCRIBE load",
        "DESCRIBE SELECT 1",
        "SHOW TABLES",
        "SUMMARIZE load",
        "EXPLAIN SELECT 1",
        "explain analyze SELECT 1",
        "EXPLAIN (FORMAT json) SELECT 1",
        "EXPLAIN (ANALYZE, FORMAT json) (SELECT 1)",
        "EXPLAIN (SELECT 1)",
        "EXPLAIN((SELECT 1) UNION (SELECT 2))",
        "explain analyze(FROM load)",
      })
  void takesDuckDbsWaysOfReading(String sql) {
    warehouse.ledger().begin("trips", "trips.csv", null);

    assertThat(QueryRows.of(warehouse, sql)).isNotEmpty();
  }

  @Test
  void givesPlainJavaValues() {
    Map<String, Object> row =
        QueryRows.of(
                warehouse,
                """
                SELECT DATE '2018-05-28' AS a, TIMESTAMP '2018-03-25 02:30:00.000001' AS b,
                  TIME '09:03:40' AS c, TIMESTAMPTZ '2018-05-28 09:03:40+00' AS d,
                  1::HUGEINT AS e, 1.50::DECIMAL(4, 2) AS f, 'x'::BLOB AS g, [1, NULL] AS h,
                  {'a': [{'b': DATE '2018-05-28'}]} AS i, MAP {'k': 1.5::DOUBLE} AS j,
                  '{"a":1}'::JSON AS k, NULL AS l, TRUE AS m, INTERVAL 1 DAY AS n,
                  'b'::ENUM ('a', 'b') AS o
                """)
            .get(0);

    assertThat(row)
        .containsEntry("a", LocalDate.of(2018, 5, 28))
        .containsEntry("b", LocalDateTime.parse("2018-03-25T02:30:00.000001"))
        .containsEntry("c", LocalTime.of(9, 3, 40))
        .containsEntry("e", BigInteger.ONE)
        .containsEntry("f", new BigDecimal("1.50"))
        .containsEntry("g", new byte[] {'x'})
        .containsEntry("h", Arrays.asList(1, null))
        .containsEntry("i", Map.of("a", List.of(Map.of("b", LocalDate.of(2018, 5, 28)))))
        .containsEntry("j", Map.of("k", 1.5))
        .containsEntry("k", "{\"a\":1}")
        .containsEntry("l", null)
        .containsEntry("m", true)
        .containsEntry("n", "1 day")
        .containsEntry("o", "b");
    assertThat(row.get("d")).isInstanceOf(String.class);
  }

  @Test
  void streamsAnswersLargerThanMemory() {
    long[] seen = new long[1];
    warehouse.query(
        "SELECT i, repeat('x', 1000) FROM range(1000000) t(i)",
        new RowSink() {
          @Override
          public void columns(List<String> names) {}

          @Override
          public boolean row(List<@Nullable Object> values) {
            seen[0]++;
            return seen[0] < 700_000;
          }
        });

    assertThat(seen[0]).isEqualTo(700_000);
  }
}
