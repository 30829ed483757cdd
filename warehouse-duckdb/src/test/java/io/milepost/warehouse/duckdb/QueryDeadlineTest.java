package io.milepost.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.DataException;
import io.milepost.model.UsageException;
import io.milepost.warehouse.RowSink;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class QueryDeadlineTest {
  private static final String ENDLESS = "SELECT count(*) FROM range(100000000000) a";
  private DuckDBConnection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  /** Runs {@code first} at each row. */
  private record Sink(Runnable first) implements RowSink {
    @Override
    public void columns(List<String> names) {}

    @Override
    public boolean row(List<@Nullable Object> values) {
      first.run();
      return true;
    }
  }

  /** As often as not the first stop comes before the query has begun. */
  @RepeatedTest(10)
  void stopsAQueryThatBeginsAfterItsTime() {
    try (QueryDeadline deadline = new QueryDeadline(Duration.ZERO)) {
      assertThatThrownBy(
              () -> ReadOnlyQuery.stream(connection, ENDLESS, deadline, new Sink(() -> {})))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("took longer than 0.0 s and was stopped");
    }
  }

  @Test
  void leavesWhatItsReaderThrowsAsItIs() {
    boolean begun = false;
    for (int millis = 100; !begun; millis *= 2) {
      try (QueryDeadline deadline = new QueryDeadline(Duration.ofMillis(millis))) {
        begun = failsInTheReader(deadline);
      }
    }
  }

  /** False when the time had passed before there was a row. */
  private boolean failsInTheReader(QueryDeadline deadline) {
    Sink sink =
        new Sink(
            () -> {
              while (!deadline.hasPassed()) {
                Thread.onSpinWait();
              }
              throw new DataException("the reader's own");
            });
    try {
      ReadOnlyQuery.stream(connection, "SELECT 1", deadline, sink);
    } catch (DataException e) {
      assertThat(e).hasMessage("the reader's own");
      return true;
    } catch (UsageException e) {
      return false;
    }
    throw new AssertionError("The reader was not asked");
  }
}
