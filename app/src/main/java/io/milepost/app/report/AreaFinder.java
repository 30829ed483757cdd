package io.milepost.app.report;

import io.milepost.app.config.text.TextFile;
import io.milepost.model.Area;
import io.milepost.model.Nearest;
import io.milepost.model.UsageException;
import io.milepost.warehouse.SavedAreas;
import io.milepost.warehouse.SavedAreas.SavedArea;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.report.KnownNames;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the areas that users name, and saves them by name. */
public final class AreaFinder {
  private static final String REGION = "region";
  private static final String BBOX = "bbox";
  private static final String GEOJSON = "geojson";

  private final Warehouse warehouse;

  public AreaFinder(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * A region that has trips.
   *
   * @throws UsageException naming the nearest region when there is none of that name
   */
  public AskedArea region(String name) {
    KnownNames.require(REGION, name, warehouse.regions());
    return AskedArea.given(new Area.Region(name));
  }

  /**
   * The area in a GeoJSON file or, when there is no such file, the saved area of that name.
   *
   * @param files what the text is a path of
   * @throws UsageException when it is neither, or the file is not the GeoJSON of an area
   */
  public AskedArea fileOrName(String text, FileSystem files) {
    return findFile(text, files)
        .map(file -> AskedArea.given(read(file)))
        .orElseGet(() -> saved(text));
  }

  private static Optional<Path> findFile(String text, FileSystem files) {
    try {
      return Optional.of(files.getPath(text)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty(); // a name may hold what a path may not
    }
  }

  /** Saves an area; one of the same name is replaced. */
  public void save(String name, Area area) {
    warehouse.areas().save(name, kind(area), definition(area));
  }

  /**
   * The saved area of that name.
   *
   * @throws UsageException when there is none
   */
  public AskedArea saved(String name) {
    SavedAreas areas = warehouse.areas();
    SavedArea saved = areas.find(name).orElseThrow(() -> unknown(name, areas));
    Area area =
        switch (saved.kind()) {
          case REGION -> region(saved.definition()).area();
          case BBOX -> BoxText.parse(saved.definition());
          default -> GeoJsonReader.read(saved.definition(), "the saved area '%s'".formatted(name));
        };
    return AskedArea.saved(name, area);
  }

  private static UsageException unknown(String name, SavedAreas areas) {
    List<String> names = areas.list().stream().map(SavedArea::name).toList();
    String hint =
        names.isEmpty()
            ? "None is saved yet; 'milepost areas save NAME' does that."
            : Nearest.hint(name, names);
    return new UsageException(
        "Expected a GeoJSON file or the name of a saved area, but '%s' is neither. %s"
            .formatted(name, hint));
  }

  private static Area read(Path file) {
    return GeoJsonReader.read(TextFile.read(file, "GeoJSON"), "'%s'".formatted(file));
  }

  private static String kind(Area area) {
    return area instanceof Area.Region ? REGION : area instanceof Area.Box ? BBOX : GEOJSON;
  }

  private static String definition(Area area) {
    if (area instanceof Area.Region region) {
      return region.name();
    }
    return area instanceof Area.Box box
        ? BoxText.format(box)
        : AreaJson.geoJson((Area.Polygons) area);
  }
}
