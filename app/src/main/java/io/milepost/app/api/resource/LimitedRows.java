package io.milepost.app.api.resource;

import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.warehouse.RowSink;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Passes rows on, and refuses an answer of too many: half of it would be taken for all. */
final class LimitedRows implements RowSink {
  private final RowSink target;
  private final int most;
  private int rows;

  LimitedRows(RowSink target, int most) {
    this.target = target;
    this.most = most;
  }

  @Override
  public void columns(List<String> names) {
    target.columns(names);
  }

  @Override
  public boolean row(List<@Nullable Object> values) {
    if (++rows > most) {
      throw new ProblemException(
          ProblemType.QUERY_FAILED,
          String.format(
              Locale.ROOT,
              "Expected at most %,d rows, found more. Ask for fewer with LIMIT, or run the server with a larger --query-rows.",
              most));
    }
    return target.row(values);
  }
}
