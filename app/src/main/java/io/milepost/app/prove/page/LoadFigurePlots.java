package io.milepost.app.prove.page;

import io.milepost.app.prove.Amounts;
import io.milepost.app.prove.LoadFigures;
import io.milepost.app.prove.Proof;
import io.milepost.app.prove.page.Series.Point;
import io.milepost.app.prove.page.Series.Side;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The plots of loads over the number of rows. */
final class LoadFigurePlots {
  private static final String ROWS = "rows in the file";

  private final Proof proof;
  private final List<LoadFigures> loads;

  LoadFigurePlots(Proof proof) {
    this.proof = proof;
    this.loads = proof.loads();
  }

  List<Figure> figures() {
    return Stream.of(Optional.of(time()), Optional.of(rate()), memory(), Optional.of(disk()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Figure time() {
    double best = loads.stream().mapToDouble(LoadFigures::rowsPerSecond).max().orElse(1);
    List<Point> measured = points(LoadFigures::seconds);
    List<Point> ideal = points(load -> load.rows() / best);
    Axis y =
        Axis.log("seconds, start to end of the process", ys(measured, ideal), Amounts::seconds);
    return Figure.of(
        "Time to load",
        "Both scales are logarithmic, so equal steps are equal factors."
            + proof
                .growthOverTenfold()
                .map(
                    growth ->
                        " Ten times the rows took " + Amounts.decimal(growth) + " times as long.")
                .orElse(""),
        new LineChart(
            "Seconds to load against rows",
            rowsAxis(),
            y,
            List.of(
                new Series(
                    "straight line at the best rate of all sizes",
                    "ideal",
                    ideal,
                    null,
                    Side.ABOVE),
                new Series("measured", "one", measured, Amounts::seconds, Side.ABOVE_LEFT))));
  }

  private Figure rate() {
    List<Point> rates = points(LoadFigures::rowsPerSecond);
    return Figure.of(
        "Rows per second",
        "Small files show what starting the program costs; a falling end would show what size costs.",
        new LineChart(
            "Rows loaded per second against rows",
            rowsAxis(),
            Axis.fromZero("rows per second", Ticks.linear(headroom(rates)), Amounts::rows),
            List.of(new Series("rate", "one", rates, Amounts::rows, Side.ABOVE))));
  }

  private Optional<Figure> memory() {
    List<Point> peaks = points(load -> (double) load.load().peakBytes());
    if (peaks.stream().anyMatch(point -> point.y() == 0)) {
      return Optional.empty();
    }
    return Optional.of(
        Figure.of(
            "Peak memory of a load",
            "The most physical memory that the process held at a time.",
            new LineChart(
                "Peak memory against rows",
                rowsAxis(),
                Axis.fromZero("peak resident set", Ticks.binary(headroom(peaks)), Amounts::memory),
                List.of(new Series("peak", "one", peaks, Amounts::memory, Side.ABOVE)))));
  }

  private Figure disk() {
    List<Point> csv = points(load -> (double) load.csvBytes());
    List<Point> home = points(load -> (double) load.homeBytes());
    return Figure.of(
        "Disk",
        "The warehouse takes %d bytes a trip, the CSV %d."
            .formatted(perRow(LoadFigures::homeBytes), perRow(LoadFigures::csvBytes)),
        new LineChart(
            "Bytes on disk against rows",
            rowsAxis(),
            Axis.log("size on disk", ys(csv, home), Amounts::bytes),
            List.of(
                new Series("CSV", "two", csv, Amounts::bytes, Side.ABOVE_LEFT),
                new Series("warehouse", "one", home, Amounts::bytes, Side.BELOW_RIGHT))));
  }

  private long perRow(ToDoubleFunction<LoadFigures> bytes) {
    return Math.round(bytes.applyAsDouble(proof.largest()) / proof.largest().rows());
  }

  private Axis rowsAxis() {
    List<Double> rows = loads.stream().map(load -> (double) load.rows()).toList();
    return Axis.log(ROWS, rows, Amounts::rows).marked(rows);
  }

  private List<Point> points(ToDoubleFunction<LoadFigures> figure) {
    return loads.stream().map(load -> new Point(load.rows(), figure.applyAsDouble(load))).toList();
  }

  private static List<Double> ys(List<Point> some, List<Point> more) {
    return Stream.concat(some.stream(), more.stream()).map(Point::y).toList();
  }

  /** Room for the label above the highest point. */
  private static double headroom(List<Point> points) {
    return 1.1
        * points.stream().flatMapToDouble(point -> DoubleStream.of(point.y())).max().orElse(1);
  }
}
