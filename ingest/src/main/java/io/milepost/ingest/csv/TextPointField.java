package io.milepost.ingest.csv;

import io.milepost.model.RejectionCode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A point in one column. */
final class TextPointField implements PointField {
  private final int column;
  private final PointText text;
  private final Point point = new Point();

  TextPointField(int column, PointText text) {
    this.column = column;
    this.text = text;
  }

  @Override
  public boolean parse(Row row) {
    return problem(row) == null;
  }

  @Override
  public List<PointPlace> places() {
    return List.of(new PointPlace(column, text.reader(point)));
  }

  @Override
  public double lon() {
    return point.lon();
  }

  @Override
  public double lat() {
    return point.lat();
  }

  @Override
  public void examine(Row row, Consumer<Problem> problems) {
    RejectionCode code = problem(row);
    if (code != null) {
      problems.accept(Problem.of(row, column, code, text.expected(code)));
    }
  }

  private @Nullable RejectionCode problem(Row row) {
    return text.parse(point, row.bytes(column), row.start(column), row.end(column));
  }
}
