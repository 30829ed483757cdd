package io.milepost.warehouse.duckdb.store;

import io.milepost.model.UsageException;
import java.sql.SQLException;
import java.util.function.Function;

/** SQL that users have declared: what is wrong with it is for them to mend. */
public final class UserSql {
  private UserSql() {}

  /** Work that runs it. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws SQLException;
  }

  /**
   * Does {@code work}.
   *
   * @param broken makes what to throw of the reason why it cannot be done, which may have several
   *     lines
   * @throws SQLException when it is the machine that has failed
   */
  public static <T> T run(Work<T> work, Function<String, UsageException> broken)
      throws SQLException {
    try {
      return work.run();
    } catch (UsageException e) {
      throw broken.apply(e.getMessage());
    } catch (SQLException e) {
      if (SqlErrors.isOfTheMachine(e)) {
        throw e;
      }
      throw broken.apply(String.valueOf(e.getMessage()).strip());
    }
  }

  /**
   * One statement without the semicolons at its end, so that it can stand inside another; a comment
   * after them stays, on a line that ends.
   */
  public static String statement(String sql) {
    StringBuilder text = new StringBuilder(sql);
    int end = 0;
    for (int at = 0; at < sql.length(); ) {
      int next = SqlLexer.after(sql, at);
      boolean blank = next == at + 1 && " \t\r\n;".indexOf(sql.charAt(at)) >= 0;
      if (!blank && !SqlLexer.isComment(sql, at)) {
        end = next;
      }
      at = next;
    }
    for (int at = end; at < sql.length(); at = SqlLexer.after(sql, at)) {
      if (sql.charAt(at) == ';') {
        text.setCharAt(at, ' ');
      }
    }
    return text.toString().strip();
  }
}
