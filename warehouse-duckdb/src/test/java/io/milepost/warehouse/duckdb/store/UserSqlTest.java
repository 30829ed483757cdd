package io.milepost.warehouse.duckdb.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserSqlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT 1                       | SELECT 1",
        "SELECT 1;                      | SELECT 1",
        "SELECT 1 ; ;                   | SELECT 1",
        "SELECT 1; -- done;             | SELECT 1  -- done;",
        "SELECT 1; /* a; */ ; -- b      | SELECT 1  /* a; */   -- b",
        "SELECT ';'                     | SELECT ';'",
        "SELECT 'it''s;';               | SELECT 'it''s;'",
        "SELECT 1 AS \"--;\";           | SELECT 1 AS \"--;\"",
        "SELECT 1; SELECT 2;            | SELECT 1; SELECT 2",
        "SELECT '-- open;               | SELECT '-- open;",
        "/* only; */                    | /* only; */",
      })
  void leavesOutSemicolonsAtTheEnd(String sql, String statement) {
    assertThat(UserSql.statement(sql)).isEqualTo(statement);
  }
}
