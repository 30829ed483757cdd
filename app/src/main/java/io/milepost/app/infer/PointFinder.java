package io.milepost.app.infer;

import io.milepost.app.infer.PointGuess.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the columns of a sample that hold points: by their values, and pairs also by names. */
final class PointFinder {
  private static final String DEGREES = "[-+]?\\d{1,3}\\.\\d+";
  private static final Pattern PAIR =
      Pattern.compile(
          "\\s*[\\[(]?\\s*(%s)(?:\\s*[,;]\\s*|\\s+)(%s)\\s*[\\])]?\\s*"
              .formatted(DEGREES, DEGREES));
  private static final double MOST_LAT = 90;
  private static final double MOST_LON = 180;

  private final List<SampleColumn> columns;

  PointFinder(List<SampleColumn> columns) {
    this.columns = columns;
  }

  /** In the order of the file. */
  List<PointGuess> points() {
    List<PointGuess> points = new ArrayList<>();
    for (SampleColumn column : columns) {
      whole(column).or(() -> ofTwo(column)).ifPresent(points::add);
    }
    return points;
  }

  private static Optional<PointGuess> whole(SampleColumn column) {
    if (column.mostlyMatch(Guesser.WKT_POINT)) {
      return Optional.of(new PointGuess(Form.WKT, List.of(column.source())));
    }
    return column.mostlyMatch(PAIR)
        ? Optional.of(new PointGuess(order(column), List.of(column.source())))
        : Optional.empty();
  }

  /** A number beyond 90 is no latitude; where there is none, the name may tell. */
  private static Form order(SampleColumn column) {
    List<List<String>> pairs = column.groups(PAIR);
    if (pairs.stream().anyMatch(pair -> isBeyond(pair.get(0), MOST_LAT))) {
      return Form.LON_LAT;
    }
    if (pairs.stream().anyMatch(pair -> isBeyond(pair.get(1), MOST_LAT))) {
      return Form.LAT_LON;
    }
    String name = Guesser.words(column.source());
    boolean lonFirst = name.matches(".*(lon|lng|long)[^a-z]*lat([^a-z].*)?");
    boolean latFirst = name.matches(".*lat[^a-z]*(lon|lng|long)([^a-z].*)?");
    return lonFirst ? Form.LON_LAT : latFirst ? Form.LAT_LON : Form.PAIR;
  }

  private static boolean isBeyond(String number, double limit) {
    return Math.abs(Double.parseDouble(number)) > limit;
  }

  /** A longitude, with the latitude that has the same name but for that word. */
  private Optional<PointGuess> ofTwo(SampleColumn lon) {
    if (!isDegrees(lon, Guesser.LONGITUDE, MOST_LON)) {
      return Optional.empty();
    }
    List<String> rest = withoutAxis(lon);
    return columns.stream()
        .filter(lat -> isDegrees(lat, Guesser.LATITUDE, MOST_LAT) && withoutAxis(lat).equals(rest))
        .findFirst()
        .map(lat -> new PointGuess(Form.COLUMNS, List.of(lon.source(), lat.source())));
  }

  private static boolean isDegrees(SampleColumn column, Pattern name, double limit) {
    String words = String.join("_", End.words(column.source()));
    return name.matcher(words).matches()
        && column.mostlyMatch(Guesser.REAL)
        && column.mostlyMatch(value -> !isBeyond(value, limit));
  }

  private static List<String> withoutAxis(SampleColumn column) {
    String digits = column.source().replaceAll("\\D", "");
    List<String> rest = new ArrayList<>(End.words(column.source()));
    rest.removeIf(word -> word.matches("lon|lng|long|longitude|x|lat|latitude|y"));
    rest.add(digits);
    return rest;
  }
}
