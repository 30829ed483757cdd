package io.milepost.ingest.csv;

import io.milepost.model.RejectionCode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A point as two numbers in one column. */
final class PairField implements PointField {
  private final int column;
  private final boolean latFirst;
  private final Point point = new Point();

  /**
   * @param latFirst whether the latitude stands before the longitude
   */
  PairField(int column, boolean latFirst) {
    this.column = column;
    this.latFirst = latFirst;
  }

  @Override
  public boolean parse(Row row) {
    return problem(row) == null;
  }

  @Override
  public List<PointPlace> places() {
    return List.of(
        new PointPlace(column, (bytes, from, to) -> point.readPair(bytes, from, to, latFirst)));
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
    return point.parsePair(row.bytes(column), row.start(column), row.end(column), latFirst);
  }

  private String expected(RejectionCode code) {
    String numbers = latFirst ? "latitude and longitude" : "longitude and latitude";
    return switch (code) {
      case LON_OUT_OF_RANGE -> numbers + " with a longitude from -180 to 180";
      case LAT_OUT_OF_RANGE -> numbers + " with a latitude from -90 to 90";
      case NOT_FINITE -> numbers + ", finite numbers";
      default -> numbers + (latFirst ? ", such as 50.08 14.42" : ", such as 14.42 50.08");
    };
  }
}
