package io.milepost.ingest.csv;

import io.milepost.model.Field;
import io.milepost.model.Format;
import io.milepost.model.Origin;
import io.milepost.model.TripDataset;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The dataset that a case declares by its options; without any, the built-in layout of trips. */
final class CaseDataset {
  private final Map<String, String> options;

  private CaseDataset(Map<String, String> options) {
    this.options = options;
  }

  static TripDataset of(Map<String, String> options) {
    return new CaseDataset(options).dataset();
  }

  private TripDataset dataset() {
    String quote = option("quote", "\"");
    Format.Delimited format =
        new Format.Delimited(
            option("delimiter", ",").replace("\\t", "\t").charAt(0),
            quote.equals("none") ? 0 : quote.charAt(0),
            option("header", "yes").equals("yes"));
    List<Field> fields =
        List.of(
            new Field.Text("region", origin("region", "region")),
            new Field.Text("datasource", origin("datasource", "datasource")),
            new Field.Timestamp(
                "started_at",
                origin("started_at", "datetime"),
                List.of(option("patterns", "yyyy-MM-dd HH:mm:ss").split("; ", -1)),
                ZoneId.of(option("zone", "UTC")),
                ZoneId.of(option("written_in", option("zone", "UTC")))),
            point("origin"),
            point("destination"));
    return new TripDataset("case", format, fields, option("extra", "drop").equals("keep"));
  }

  private Field point(String name) {
    if (options.containsKey(name + "_lon")) {
      return new Field.LonLatPoint(
          name, origin(name + "_lon", name + "_lon"), origin(name + "_lat", name + "_lat"));
    }
    if (options.containsKey(name + "_pair")) {
      boolean latFirst = option(name + "_pair", "").equals("lat_lon");
      return new Field.PairPoint(name, origin(name, name + "_coord"), latFirst);
    }
    return new Field.WktPoint(name, origin(name, name + "_coord"));
  }

  /** {@code =text} is a constant, a number a position, anything else names parted by a bar. */
  private Origin origin(String option, String usual) {
    String text = option(option, usual);
    if (text.startsWith("=")) {
      return new Origin.Constant(text.substring(1));
    }
    return text.matches("\\d+")
        ? new Origin.Position(Integer.parseInt(text))
        : new Origin.Named(List.of(text.split("\\|", -1)));
  }

  private String option(String name, String usual) {
    return options.getOrDefault(name, usual);
  }
}
