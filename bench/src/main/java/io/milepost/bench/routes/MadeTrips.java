package io.milepost.bench.routes;

import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Made-up trips with the truth about them.
 *
 * @param truth a line for each row of {@code csv}: its number and the route that it was made from,
 *     empty for noise
 */
record MadeTrips(Path csv, Path truth) {

  /**
   * Those of a shape, or those kept from an earlier run.
   *
   * @param further options of {@code milepost generate trips}, beside those of the shape
   */
  static MadeTrips of(Workshop workshop, Shape shape, List<String> further, long rows)
      throws IOException, InterruptedException {
    workshop
        .report()
        .progress(String.format(Locale.ROOT, "making %,d trips: %s", rows, shape.title()));
    String name = shape + String.join("", further) + "-" + rows;
    Path truth = workshop.scratch().directory().resolve(name + ".truth.csv");
    List<String> options = new ArrayList<>(shape.options());
    options.addAll(further);
    options.add("--rows=" + rows);
    options.add("--truth=" + truth);
    return new MadeTrips(workshop.scratch().make(workshop.milepost(), name, options), truth);
  }

  /** Makes room for others. */
  void delete() throws IOException {
    Files.delete(csv);
    Files.delete(truth);
  }
}
