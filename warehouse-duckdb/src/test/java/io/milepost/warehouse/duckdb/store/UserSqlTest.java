package io.milepost.warehouse.duckdb.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "SELECT $$;$$;                  | SELECT $$;$$",
        "SELECT $a$;$$;$a$; -- b;       | SELECT $a$;$$;$a$  -- b;",
        "SELECT 1 AS a$b$;              | SELECT 1 AS a$b$",
        "SELECT E'it\\';';              | SELECT E'it\\';'",
        "SELECT e'a''\\';'; ;           | SELECT e'a''\\';'",
        "SELECT DATE'2018-05-28\\';      | SELECT DATE'2018-05-28\\'",
        "SELECT 1; /* /* a; */ b; */    | SELECT 1  /* /* a; */ b; */",
        "SELECT $$ open;                | SELECT $$ open;",
        "/* only; */                    | /* only; */",
      })
  void leavesOutSemicolonsAtTheEnd(String sql, String statement) {
    assertThat(UserSql.statement(sql)).isEqualTo(statement);
  }

  /** What stands between the words is as DuckDB reads it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT $$;$$ ; -- a;",
        "SELECT $ü1$;$$;$ü1$;",
        "SELECT 1 AS a$$b$$;",
        "SELECT E'it\\';' ;",
        "SELECT e'a''\\';' ; ;",
        "SELECT 'a\\' ; /* b; */",
        "SELECT 1; /* /* a; */ b; */ -- */",
        "SELECT 1 -- /* a; \n ; -- */",
      })
  void statesWhatCanStandInsideAnother(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      String inside = "SELECT count(*) FROM (\n%s\n)".formatted(UserSql.statement(sql));
      assertThat(Rows.getLong(connection, inside)).isEqualTo(1);
    }
  }
}
