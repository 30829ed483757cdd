package io.milepost.app.cli;

import io.milepost.app.report.AreaFinder;
import io.milepost.app.report.AskedArea;
import io.milepost.app.report.BoxText;
import java.nio.file.FileSystem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The three ways to say which area a question is about; exactly one is given. */
final class AreaOptions {
  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "A region by name: all its trips, wherever their ends lie.")
  private @Nullable String region;

  @Option(
      names = "--bbox",
      paramLabel = "W,S,E,N",
      description =
          "A bounding box in degrees, its sides included. West above east crosses the antimeridian.")
  private @Nullable String bbox;

  @Option(
      names = "--area",
      paramLabel = "FILE-OR-NAME",
      description =
          "A GeoJSON file with a Polygon or MultiPolygon, a Feature of one, or a FeatureCollection"
              + " (all its polygons together); or the name of a saved area. Points on the boundary"
              + " are inside.")
  private @Nullable String area;

  /**
   * The area.
   *
   * @param files what a file's name is a path of
   */
  AskedArea find(AreaFinder finder, FileSystem files) {
    if (region != null) {
      return finder.region(region);
    }
    return bbox != null
        ? AskedArea.given(BoxText.parse(bbox))
        : finder.fileOrName(String.valueOf(area), files);
  }
}
