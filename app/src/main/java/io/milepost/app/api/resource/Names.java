package io.milepost.app.api.resource;

import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.report.KnownNames;
import java.util.List;

/** The regions and datasources that have trips, looked up once a version. Thread-safe. */
final class Names {
  private final Warehouse warehouse;
  private final LedgerVersion version;
  private volatile Known known = new Known("", List.of(), List.of());

  Names(Warehouse warehouse, LedgerVersion version) {
    this.warehouse = warehouse;
    this.version = version;
  }

  private record Known(String version, List<String> regions, List<String> datasources) {}

  private Known known() {
    String now = version.current();
    Known kept = known;
    if (!kept.version().equals(now)) {
      kept = new Known(now, warehouse.regions(), warehouse.datasources());
      known = kept;
    }
    return kept;
  }

  List<String> regions() {
    return known().regions();
  }

  List<String> datasources() {
    return known().datasources();
  }

  /**
   * Does nothing when there is such a region.
   *
   * @throws ProblemException when there is none
   */
  void requireRegion(String region) {
    require(ProblemType.UNKNOWN_REGION, "region", region, regions());
  }

  /**
   * Does nothing when there is such a datasource.
   *
   * @throws ProblemException when there is none
   */
  void requireDatasource(String datasource) {
    require(ProblemType.UNKNOWN_DATASOURCE, "datasource", datasource, datasources());
  }

  private static void require(ProblemType type, String what, String name, List<String> names) {
    type.unless(
        () -> {
          KnownNames.require(what, name, names);
          return name;
        });
  }
}
