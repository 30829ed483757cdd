package io.milepost.ingest.csv;

import io.milepost.model.RejectionCode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A point as two columns of numbers. */
final class LonLatField implements PointField {
  private final int lonColumn;
  private final int latColumn;
  private final Point point = new Point();

  LonLatField(int lonColumn, int latColumn) {
    this.lonColumn = lonColumn;
    this.latColumn = latColumn;
  }

  @Override
  public boolean parse(Row row) {
    return lonProblem(row) == null && latProblem(row) == null;
  }

  @Override
  public List<PointPlace> places() {
    return List.of(
        new PointPlace(lonColumn, point::readLon), new PointPlace(latColumn, point::readLat));
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
    examine(row, lonColumn, lonProblem(row), "a longitude from -180 to 180", problems);
    examine(row, latColumn, latProblem(row), "a latitude from -90 to 90", problems);
  }

  private @Nullable RejectionCode lonProblem(Row row) {
    return point.parseLon(row.bytes(lonColumn), row.start(lonColumn), row.end(lonColumn));
  }

  private @Nullable RejectionCode latProblem(Row row) {
    return point.parseLat(row.bytes(latColumn), row.start(latColumn), row.end(latColumn));
  }

  private static void examine(
      Row row,
      int column,
      @Nullable RejectionCode code,
      String expected,
      Consumer<Problem> problems) {
    if (code != null) {
      problems.accept(Problem.of(row, column, code, expected));
    }
  }
}
