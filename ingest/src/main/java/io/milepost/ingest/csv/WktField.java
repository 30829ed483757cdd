package io.milepost.ingest.csv;

import io.milepost.model.RejectionCode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A point as well-known text in one column. */
final class WktField implements PointField {
  private final int column;
  private final Point point = new Point();

  WktField(int column) {
    this.column = column;
  }

  @Override
  public boolean parse(Row row) {
    return problem(row) == null;
  }

  @Override
  public List<PointPlace> places() {
    return List.of(new PointPlace(column, point::readWkt));
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
    if (code == null) {
      return;
    }
    String found = row.text(column);
    problems.accept(
        found.isBlank()
            ? Problem.missing(column, expected(code))
            : Problem.unexpected(column, code, expected(code), found));
  }

  private @Nullable RejectionCode problem(Row row) {
    return point.parseWkt(row.bytes(column), row.start(column), row.end(column));
  }

  private static String expected(RejectionCode code) {
    return switch (code) {
      case LON_OUT_OF_RANGE -> "POINT (lon lat) with a longitude from -180 to 180";
      case LAT_OUT_OF_RANGE -> "POINT (lon lat) with a latitude from -90 to 90";
      case NOT_FINITE -> "POINT (lon lat) with finite numbers";
      default -> "POINT (lon lat)";
    };
  }
}
